using Ledetraad.Modules.Committees.Importing;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>Why what a person says of a case cannot stand.</summary>
internal abstract record CannotDescribeCase
{
    private CannotDescribeCase() { }

    public sealed record TitleIsMissing : CannotDescribeCase;

    public sealed record TitleIsTooLong(int Most) : CannotDescribeCase;

    /// <summary>Titles stand on agendas, in lists and in addresses of search engines.</summary>
    public sealed record TitleHoldsCprLikeNumber : CannotDescribeCase;

    /// <summary>Nobody was chosen, or somebody who may not write cases.</summary>
    public sealed record ResponsibleIsMissing : CannotDescribeCase;

    public sealed record KleNumberIsNone(string Written) : CannotDescribeCase;

    public sealed record MonthsAreNone(int Most) : CannotDescribeCase;

    public sealed record BodyIsMissing(int Step) : CannotDescribeCase;

    /// <summary>The days of the route do not follow each other.</summary>
    public sealed record RouteGoesBack(int Step) : CannotDescribeCase;

    /// <summary>The directory has no other municipality of that name.</summary>
    public sealed record CounterpartIsUnknown(string Written) : CannotDescribeCase;

    public sealed record CounterpartNumberIsNone(string Written) : CannotDescribeCase;

    public sealed record NumberIsTaken(string Number, Guid Case) : CannotDescribeCase;

    /// <summary>Somebody else has changed the case since it was read.</summary>
    public sealed record CaseWasChangedMeanwhile(DateTimeOffset At) : CannotDescribeCase;

    public sealed record CaseIsUnknown : CannotDescribeCase;

    /// <returns>Null when nothing is wrong with it.</returns>
    public static CannotDescribeCase? Of(CaseFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Title))
        {
            return new TitleIsMissing();
        }

        if (facts.Title.Length > CaseFacts.LongestTitle || facts.PublicTitle?.Length > CaseFacts.LongestTitle)
        {
            return new TitleIsTooLong(CaseFacts.LongestTitle);
        }

        if (CprLikeNumbers.Contains(facts.IsClosed ? facts.PublicTitle ?? "" : facts.Title))
        {
            return new TitleHoldsCprLikeNumber();
        }

        if (facts.ResponsibleId == Guid.Empty)
        {
            return new ResponsibleIsMissing();
        }

        if (!string.IsNullOrWhiteSpace(facts.KleNumber) && KleNumber.Parse(facts.KleNumber) is null)
        {
            return new KleNumberIsNone(facts.KleNumber);
        }

        if (facts.RepeatsEveryMonths is < 1 or > CaseFacts.MostMonths)
        {
            return new MonthsAreNone(CaseFacts.MostMonths);
        }

        return OfRoute(facts.Route) ?? OfCounterparts(facts.Counterparts);
    }

    private static CannotDescribeCase? OfCounterparts(IReadOnlyList<CounterpartFacts> counterparts) =>
        counterparts.FirstOrDefault(one => one.Slug is null) is { } unknown ? new CounterpartIsUnknown(unknown.Municipality)
        : counterparts.FirstOrDefault(one => !one.HasNumberOrNone) is { Number: { } number } ? new CounterpartNumberIsNone(number)
        : null;

    private static CannotDescribeCase? OfRoute(IReadOnlyList<RouteFacts> route)
    {
        DateOnly? latest = null;
        for (var i = 0; i < route.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(route[i].Body))
            {
                return new BodyIsMissing(i + 1);
            }

            if (route[i] is { Municipality: null, Date: { } day })
            {
                if (day < latest)
                {
                    return new RouteGoesBack(i + 1);
                }

                latest = day;
            }
        }

        return null;
    }
}
