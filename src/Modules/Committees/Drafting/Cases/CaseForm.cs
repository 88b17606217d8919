using System.Globalization;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Drafting.Kle;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Web.Forms;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>What stands in the form about a case, as it was typed.</summary>
internal sealed record CaseForm
{
    public const int BlankSteps = 2;

    public string Title { get; init; } = "";
    public string KleNumber { get; init; } = "";
    public bool IsClosed { get; init; }
    public string PublicTitle { get; init; } = "";
    public ClosureGround? Ground { get; init; }
    public string Note { get; init; } = "";
    public string Until { get; init; } = "";
    public Guid Responsible { get; init; }

    /// <summary>A part of the name of somebody who was not in the list.</summary>
    public string ResponsibleNamed { get; init; } = "";

    /// <summary>Empty for one that is kept as somebody once wrote it; null when nothing is chosen.</summary>
    public Guid? Department { get; init; }

    public string Repeats { get; init; } = "";
    public string RepeatsUntil { get; init; } = "";
    public IReadOnlyList<StepForm> Route { get; init; } = [];
    public IReadOnlyList<CounterpartForm> Counterparts { get; init; } = [];

    public static CaseForm Of(CaseFile file, IEnumerable<CaseCounterpart> counterparts) =>
        new()
        {
            Title = file.Title,
            KleNumber = file.KleNumber ?? "",
            IsClosed = file.IsClosed,
            PublicTitle = file.PublicTitle ?? "",
            Ground = file.ClosureGround,
            Note = file.ClosureNote ?? "",
            Until = Days.ForField(file.ClosedUntil),
            Responsible = file.ResponsibleId,
            Department = file.DepartmentId ?? (file.Department is null ? null : Guid.Empty),
            Repeats = file.RepeatsEveryMonths?.ToString(CultureInfo.InvariantCulture) ?? "",
            RepeatsUntil = Days.ForField(file.RepeatsUntil),
            Route =
            [
                .. file
                    .Route.OrderBy(step => step.Ordinal)
                    .Select(step => StepForm.Of(new RouteFacts(step.Municipality, step.Body, step.Capacity, step.Date))),
            ],
            Counterparts = [.. counterparts.Select(one => new CounterpartForm(one.Municipality, one.Number ?? "", one.IsPublic))],
        };

    /// <summary>What stands in the folded part about other municipalities.</summary>
    public string CounterpartsSay =>
        Counterparts.Count == 0
            ? T["Form.No"]
            : string.Join(", ", Counterparts.Select(one => one.Number.Length == 0 ? one.Municipality : $"{one.Municipality} {one.Number}"));

    /// <summary>What stands in the folded part about coming again.</summary>
    public string RepeatsSay =>
        Repeats.Length == 0 ? T["Form.No"]
        : !int.TryParse(Repeats, NumberStyles.None, CultureInfo.InvariantCulture, out var months) ? Repeats
        : months == 1 ? T["Case.EveryMonth"]
        : T["Case.EveryMonths", months];

    public static readonly IReadOnlyCollection<string> RepeatFields = ["gentages"];

    /// <param name="field">What a field of the form holds.</param>
    public static CaseForm Sent(Func<string, string> field) =>
        new()
        {
            Title = field("titel"),
            KleNumber = field("kle"),
            IsClosed = field("aabenhed") == "lukket",
            PublicTitle = field("offentlig-titel"),
            Ground = Enum.TryParse<ClosureGround>(field("hjemmel"), out var ground) && Enum.IsDefined(ground) ? ground : null,
            Note = field("lukket-fordi"),
            Until = field("lukket-indtil"),
            Responsible = Guid.TryParse(field("ansvarlig"), out var responsible) ? responsible : Guid.Empty,
            ResponsibleNamed = field(PersonField.SearchOf("ansvarlig")).Trim(),
            Department = Guid.TryParse(field("afdeling"), out var department) ? department : null,
            Repeats = field("gentages"),
            RepeatsUntil = field("gentages-til"),
            Route = [.. Steps(field)],
            Counterparts = [.. CounterpartForm.Sent(field)],
        };

    /// <param name="people">Those who can answer for the case.</param>
    /// <param name="departments">Those that can be chosen.</param>
    /// <param name="others">The municipalities of the directory but our own.</param>
    /// <param name="kle">The subjects that a number, or words, may mean.</param>
    public CaseFacts Facts(PeopleFound people, IReadOnlyList<DepartmentName> departments, IReadOnlyList<Municipality> others, KleChoice kle)
    {
        var responsible = people.Meant(ResponsibleNamed, Responsible);
        var department = departments.FirstOrDefault(one => one.Id == Department) ?? responsible?.MainDepartment;
        return new CaseFacts
        {
            Title = Title,
            KleNumber = kle.NumberOf(KleNumber),
            IsClosed = IsClosed,
            PublicTitle = PublicTitle,
            Closure = IsClosed && Ground is { } ground ? new Closure(ground, Note, Days.Read(Until)) : null,
            ResponsibleId = responsible?.Id ?? Guid.Empty,
            Responsible = responsible?.Name ?? "",
            DepartmentId = department?.Id is { } id && id != Guid.Empty ? id : null,
            Department = department?.Name,
            RepeatsUntil = Days.Read(RepeatsUntil),
            RepeatsEveryMonths =
                Repeats.Length == 0 ? null
                : int.TryParse(Repeats, NumberStyles.None, CultureInfo.InvariantCulture, out var months) ? months
                : 0,
            Route = [.. Route.Select(step => step.Facts())],
            Counterparts = [.. Counterparts.Select(one => one.Facts(others))],
        };
    }

    /// <summary>All that is wrong with what was typed, each thing at its field.</summary>
    /// <param name="facts">What could be read of it.</param>
    /// <param name="today">Nobody closes a case until a day that is past; one that has come may stand until it is decided anew.</param>
    /// <param name="before">The day that the case had.</param>
    public IReadOnlyList<Mistake> MistakesIn(CaseFacts facts, KleChoice kle, DateOnly today, DateOnly? before = null) =>
        [
            .. CannotDescribeCase.AllOf(facts).Select(refusal => SeveralSubjects(refusal, kle) ?? MistakeOf(refusal)),
            .. DayField.MistakesIn([
                ("lukket-indtil", IsClosed ? Until : null),
                .. Route.Select((step, i) => (DayOfStep(i + 1), (string?)step.Date)),
                ("gentages-til", RepeatsUntil),
            ]),
            .. facts.Closure?.Until is { } until && until < today && until != before
                ? [new Mistake(T["Refusal.UntilIsPast"], "lukket-indtil")]
                : Array.Empty<Mistake>(),
        ];

    /// <summary>Words that several subjects have: which ones, so that one can be chosen.</summary>
    private static Mistake? SeveralSubjects(CannotDescribeCase refusal, KleChoice kle)
    {
        const int shown = 5;
        return refusal is CannotDescribeCase.KleNumberIsNone(var written) && kle.MeantBy(written) is { Count: > 1 } several
            ? new Mistake(
                T["Kle.Several", written, string.Join("; ", several.Take(shown).Select(subject => $"{subject.Number} {subject.Title}"))],
                FieldOf(refusal)
            )
            : null;
    }

    public static Mistake MistakeOf(CannotDescribeCase refusal) => new(DraftingWords.Explain(refusal), FieldOf(refusal));

    /// <summary>The field for the day of a step of the route, from 1.</summary>
    public static string DayOfStep(int step) => string.Create(CultureInfo.InvariantCulture, $"dato-{step}");

    private static string? FieldOf(CannotDescribeCase refusal) =>
        refusal switch
        {
            CannotDescribeCase.TitleIsMissing => "titel",
            CannotDescribeCase.TitleIsTooLong(_, var isPublicOne) => isPublicOne ? "offentlig-titel" : "titel",
            CannotDescribeCase.TitleHoldsCprLikeNumber(var isPublicOne) => isPublicOne ? "offentlig-titel" : "titel",
            CannotDescribeCase.GroundIsMissing => "hjemmel",
            CannotDescribeCase.GroundIsUnexplained or CannotDescribeCase.GroundIsTooLong => "lukket-fordi",
            CannotDescribeCase.KleNumberIsNone => "kle",
            CannotDescribeCase.MonthsAreNone or CannotDescribeCase.MonthsAreMissing => "gentages",
            CannotDescribeCase.BodyIsMissing(var step) => string.Create(CultureInfo.InvariantCulture, $"udvalg-{step}"),
            CannotDescribeCase.RouteGoesBack(var step) => DayOfStep(step),
            CannotDescribeCase.ResponsibleIsMissing => "ansvarlig",
            CannotDescribeCase.CounterpartIsUnknown(_, var place) => string.Create(CultureInfo.InvariantCulture, $"anden-kommune-{place}"),
            CannotDescribeCase.CounterpartNumberIsNone(_, var place) => string.Create(
                CultureInfo.InvariantCulture,
                $"andet-nummer-{place}"
            ),
            CannotDescribeCase.NumberIsTaken or CannotDescribeCase.NumberIsNone => "nummer",
            _ => null,
        };

    /// <summary>Lines of the route that say something.</summary>
    private static IEnumerable<StepForm> Steps(Func<string, string> field)
    {
        const int most = 30;
        for (var i = 1; i <= most && field($"kapacitet-{i}").Length > 0; i++)
        {
            var step = new StepForm(field($"udvalg-{i}"), field($"kapacitet-{i}"), field($"dato-{i}"), field($"kommune-{i}"));
            if (!step.IsBlank)
            {
                yield return step;
            }
        }
    }
}

/// <summary>One line of the route as it was typed.</summary>
internal sealed record StepForm(string Body, string Capacity, string Date, string Municipality)
{
    public static readonly StepForm Blank = new("", nameof(Reading.Capacity.Decides), "", "");

    public static StepForm Of(RouteFacts step) =>
        new(step.Body, step.Capacity.ToString(), Days.ForField(step.Date), step.Municipality ?? "");

    public bool IsBlank => Body.Length == 0 && Date.Length == 0 && Municipality.Length == 0;

    public RouteFacts Facts() =>
        new(
            Municipality.Length == 0 ? null : Municipality,
            Body,
            Enum.TryParse<Capacity>(Capacity, out var capacity) ? capacity : Reading.Capacity.Decides,
            Days.Read(Date)
        );
}

/// <summary>Another municipality that decides the same matter, as it was typed.</summary>
internal sealed record CounterpartForm(string Municipality, string Number, bool IsPublic)
{
    public static readonly CounterpartForm Blank = new("", "", false);

    /// <summary>How the names of its fields begin.</summary>
    public static readonly IReadOnlyCollection<string> Fields = ["anden-kommune-", "andet-nummer-"];

    private const int Most = 10;
    private const string Kommune = " Kommune";

    public static IEnumerable<CounterpartForm> Sent(Func<string, string> field) =>
        Enumerable
            .Range(1, Most)
            .Select(i => new CounterpartForm(field($"anden-kommune-{i}"), field($"andet-nummer-{i}"), field($"anden-vises-{i}") == "ja"))
            .Where(one => one.Municipality.Trim().Length > 0 || one.Number.Trim().Length > 0);

    public CounterpartFacts Facts(IReadOnlyList<Municipality> others)
    {
        var (written, number) = (Municipality.Trim(), Number.Trim());
        var name = written.EndsWith(Kommune, StringComparison.OrdinalIgnoreCase) ? written[..^Kommune.Length].TrimEnd() : written;
        var slug = Kernel.Municipalities.Municipality.SlugOf(name);
        var known = others.FirstOrDefault(other => other.Slug == slug);
        return new CounterpartFacts(known?.Slug, known?.Name ?? written, number.Length == 0 ? null : number, IsPublic);
    }
}
