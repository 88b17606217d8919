using Ledetraad.Modules.Committees.Importing;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>Why what a person says of a case cannot stand.</summary>
internal abstract record CannotDescribeCase
{
    private CannotDescribeCase() { }

    public sealed record TitleIsMissing : CannotDescribeCase;

    /// <param name="IsPublicOne">The one that a closed case has for the public.</param>
    public sealed record TitleIsTooLong(int Most, bool IsPublicOne) : CannotDescribeCase;

    /// <summary>Titles stand on agendas, in lists and in addresses of search engines.</summary>
    /// <param name="IsPublicOne">See <see cref="TitleIsTooLong"/>.</param>
    public sealed record TitleHoldsCprLikeNumber(bool IsPublicOne) : CannotDescribeCase;

    /// <summary>A case is closed by kommunestyrelseslovens § 10 and not otherwise.</summary>
    public sealed record GroundIsMissing : CannotDescribeCase;

    /// <summary>It is closed for what it is, and nobody says what that is.</summary>
    public sealed record GroundIsUnexplained : CannotDescribeCase;

    public sealed record GroundIsTooLong(int Most) : CannotDescribeCase;

    /// <summary>Nobody was chosen, or somebody who may not write cases.</summary>
    public sealed record ResponsibleIsMissing : CannotDescribeCase;

    public sealed record KleNumberIsNone(string Written) : CannotDescribeCase;

    public sealed record MonthsAreNone(int Most) : CannotDescribeCase;

    /// <summary>There is a last day for something that does not come again.</summary>
    public sealed record MonthsAreMissing : CannotDescribeCase;

    public sealed record BodyIsMissing(int Step) : CannotDescribeCase;

    /// <summary>The days of the route do not follow each other.</summary>
    public sealed record RouteGoesBack(int Step) : CannotDescribeCase;

    /// <summary>The directory has no other municipality of that name.</summary>
    public sealed record CounterpartIsUnknown(string Written, int Place) : CannotDescribeCase;

    public sealed record CounterpartNumberIsNone(string Written, int Place) : CannotDescribeCase;

    /// <summary>Too long, without a digit, with signs that an address or a file name cannot bear, or like a CPR number.</summary>
    public sealed record NumberIsNone(string Written) : CannotDescribeCase;

    public sealed record NumberIsTaken(string Number, Guid Case) : CannotDescribeCase;

    /// <summary>Somebody else has changed the case since it was read.</summary>
    public sealed record CaseWasChangedMeanwhile(DateTimeOffset At) : CannotDescribeCase;

    public sealed record CaseIsUnknown : CannotDescribeCase;

    /// <returns>Null when nothing is wrong with it.</returns>
    public static CannotDescribeCase? Of(CaseFacts facts) => AllOf(facts).FirstOrDefault();

    /// <summary>All that is wrong with it, in the order of the form.</summary>
    public static IEnumerable<CannotDescribeCase> AllOf(CaseFacts facts) =>
        [.. OfTitles(facts), .. OfClosure(facts), .. OfNumbers(facts), .. OfRoute(facts.Route), .. OfCounterparts(facts.Counterparts)];

    private static IEnumerable<CannotDescribeCase> OfTitles(CaseFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Title))
        {
            yield return new TitleIsMissing();
        }

        foreach (var (title, isPublicOne) in new[] { (facts.Title, false), (facts.PublicTitle, true) })
        {
            if (title?.Length > CaseFacts.LongestTitle)
            {
                yield return new TitleIsTooLong(CaseFacts.LongestTitle, isPublicOne);
            }
        }

        if (CprLikeNumbers.Contains(facts.IsClosed ? facts.PublicTitle ?? "" : facts.Title))
        {
            yield return new TitleHoldsCprLikeNumber(IsPublicOne: facts.IsClosed);
        }

        if (facts.ResponsibleId == Guid.Empty)
        {
            yield return new ResponsibleIsMissing();
        }
    }

    private static IEnumerable<CannotDescribeCase> OfClosure(CaseFacts facts)
    {
        if (facts.IsClosed && facts.Closure is null)
        {
            yield return new GroundIsMissing();
        }

        if (facts is { IsClosed: true, Closure: { Ground: ClosureGround.Other } closure } && string.IsNullOrWhiteSpace(closure.Note))
        {
            yield return new GroundIsUnexplained();
        }

        if (facts.Closure?.Note?.Length > Closure.LongestNote)
        {
            yield return new GroundIsTooLong(Closure.LongestNote);
        }
    }

    private static IEnumerable<CannotDescribeCase> OfNumbers(CaseFacts facts)
    {
        if (!string.IsNullOrWhiteSpace(facts.KleNumber) && Kle.KleNumber.Parse(facts.KleNumber) is null)
        {
            yield return new KleNumberIsNone(facts.KleNumber);
        }

        if (facts.RepeatsEveryMonths is < 1 or > CaseFacts.MostMonths)
        {
            yield return new MonthsAreNone(CaseFacts.MostMonths);
        }

        if (facts is { RepeatsEveryMonths: null, RepeatsUntil: not null })
        {
            yield return new MonthsAreMissing();
        }
    }

    private static IEnumerable<CannotDescribeCase> OfCounterparts(IReadOnlyList<CounterpartFacts> counterparts)
    {
        foreach (var (one, place) in counterparts.Select((one, i) => (one, i + 1)))
        {
            if (one.Slug is null)
            {
                yield return new CounterpartIsUnknown(one.Municipality, place);
            }

            if (!one.HasNumberOrNone)
            {
                yield return new CounterpartNumberIsNone(one.Number!, place);
            }
        }
    }

    private static IEnumerable<CannotDescribeCase> OfRoute(IReadOnlyList<RouteFacts> route)
    {
        DateOnly? latest = null;
        for (var i = 0; i < route.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(route[i].Body))
            {
                yield return new BodyIsMissing(i + 1);
            }

            if (route[i] is { Municipality: null, Date: { } day })
            {
                if (day < latest)
                {
                    yield return new RouteGoesBack(i + 1);
                }

                latest = day;
            }
        }
    }
}
