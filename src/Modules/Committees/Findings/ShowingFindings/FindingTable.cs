using System.Globalization;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings.ShowingFindings;

/// <summary>A finding in a paper that is shown.</summary>
internal sealed class FindingRow
{
    private const int UsualDecimals = 2;

    public Guid Key { get; init; }

    /// <summary>Scheme and host of the page; empty where there is none, on the command line.</summary>
    public string Origin { get; init; } = "";

    public string Municipality { get; init; } = "";
    public Severity Severity { get; init; }

    /// <summary>The gravest first.</summary>
    public int Weight { get; init; }

    public CheckKind Kind { get; init; }
    public string Stated { get; init; } = "";
    public decimal? Computed { get; init; }
    public string? Unit { get; init; }

    /// <summary>As JSON; see <see cref="Finding"/>.</summary>
    public string Terms { get; init; } = "[]";

    /// <summary>In the language of the request.</summary>
    public string Message { get; init; } = "";

    public string Lines { get; init; } = "[]";
    public DateOnly? Date { get; init; }
    public string Committee { get; init; } = "";
    public string CommitteeSlug { get; init; } = "";
    public string ItemTitle { get; init; } = "";
    public string? CaseNumber { get; init; }
    public Guid ItemId { get; init; }
    public Guid? MeetingId { get; init; }
    public PaperKind Paper { get; init; }
    public string? ItemNumber { get; init; }
    public int ItemOrdinal { get; init; }
    public bool IsRepeated { get; init; }

    /// <summary>Why it was set aside; null when it is not.</summary>
    public string? Reason { get; init; }

    public ItemPlace Place => new(ItemId, MeetingId, Paper, ItemNumber, ItemOrdinal, IsRepeated);

    /// <summary>Where on its item's page it is told.</summary>
    public string Id => new ItemFinding { Key = Key }.Id;

    /// <summary>Where it is read beside its paper.</summary>
    public string Address => $"{new Addresses(Kernel.Municipalities.Municipality.SlugOf(Municipality)).Item(Place)}#{Id}";

    /// <summary><see cref="Computed"/> with two decimals at most, or as many as the paper has itself.</summary>
    public decimal? ComputedAsStated =>
        Computed is { } computed
            ? Math.Round(computed, Math.Max(UsualDecimals, DecimalsOf(Stated))) / 1.000000000000000000000000000m
            : null;

    private static int DecimalsOf(string stated) =>
        stated.LastIndexOf(',') is var comma and >= 0 ? stated[(comma + 1)..].TakeWhile(char.IsAsciiDigit).Count() : 0;
}

/// <summary>The findings in all papers that are shown now: those that are to be looked at, or those that somebody has set aside.</summary>
internal sealed class FindingTable(CommitteesDbContext db, CurrentMunicipality municipality) : ITableSource<FindingRow>
{
    /// <summary>The last step of the address under which those set aside are listed.</summary>
    public const string SetAside = "lagt-til-side";

    public static readonly TableDefinition<FindingRow> Table = new TableDefinition<FindingRow>(
        "talkontrol",
        () => T["Findings.Caption"],
        row => row.ItemId.ToString() + row.Key
    )
    {
        SortedBy = "alvor",
    }
        .Column("kommune", () => T["Findings.Municipality"], row => row.Municipality, onlyInFiles: true)
        .Column("fund", () => T["Findings.Finding"], row => row.Message)
        .Column("alvor", () => T["Findings.Severity"], row => row.Weight, weight => FindingWords.Of((Severity)weight))
        .Column("art", () => T["Findings.Kind"], row => row.Kind, kind => FindingWords.Of(kind), onlyInFiles: true)
        .Column("staar", () => T["Findings.Stated"], row => row.Stated, onlyInFiles: true)
        .FileColumn("regnet", () => T["Findings.Computed"], row => row.ComputedAsStated)
        .Column("enhed", () => T["Findings.Unit"], row => row.Unit, onlyInFiles: true)
        .Column("dato", () => T["Findings.Date"], row => row.Date)
        .Column("udvalg", () => T["Findings.Committee"], row => row.Committee)
        .Column("punkt", () => T["Findings.ItemNumber"], row => row.ItemNumber, onlyInFiles: true)
        .Column("titel", () => T["Findings.Item"], row => row.ItemTitle)
        .Column("sagsnummer", () => T["Findings.CaseNumber"], row => row.CaseNumber, onlyInFiles: true)
        .Column("begrundelse", () => T["Findings.Reason"], row => row.Reason, onlyInFiles: true)
        .Column("id", () => T["Findings.Id"], row => row.Key, key => key.ToString(), onlyInFiles: true)
        .FileColumn("adresse", () => T["Findings.Address"], row => row.Origin + row.Address)
        .GreatestFirstWithin(row => row.Date)
        .Filter("alvor", () => T["Findings.Severity"], OfSeverity)
        .Filter("udvalg", () => T["Findings.Committee"], (rows, slug) => rows.Where(row => row.CommitteeSlug == slug))
        .Filter("aar", () => T["Findings.Year"], InYear);

    public TableDefinition<FindingRow> Definition => Table;

    public static IReadOnlyList<FilterOption> Severities =>
        [.. Enum.GetValues<Severity>().Select(severity => new FilterOption(severity.ToString(), FindingWords.Of(severity)))];

    public IQueryable<FindingRow> Rows(TableRequest request)
    {
        var setAside = request.Route("Status") is not null;
        return Of(db.ShownFindings(), request.Origin).Where(row => (row.Reason != null) == setAside);
    }

    /// <summary>For those who look after the papers, whether the municipality shows its figure check or not.</summary>
    public IQueryable<FindingRow> ForStaff() => Of(db.Findings, origin: "");

    private IQueryable<FindingRow> Of(IQueryable<Finding> findings, string origin)
    {
        var english = FindingWords.IsEnglish;
        var name = municipality.Value.Name;
        return from finding in findings
            join treatment in db.Treatments() on finding.ItemId equals treatment.Item.Id
            join setAside in db.SetAsides on finding.Key equals setAside.Key into setAsides
            from aside in setAsides.DefaultIfEmpty()
            select new FindingRow
            {
                Key = finding.Key,
                Origin = origin,
                Municipality = name,
                Severity = finding.Severity,
                Weight =
                    finding.Severity == Severity.Error ? (int)Severity.Error
                    : finding.Severity == Severity.Unexplained ? (int)Severity.Unexplained
                    : finding.Severity == Severity.Ambiguous ? (int)Severity.Ambiguous
                    : (int)Severity.Implausible,
                Kind = finding.Kind,
                Stated = finding.Stated,
                Computed = finding.Computed,
                Unit = finding.Unit,
                Terms = finding.Terms,
                Message = english ? finding.EnglishMessage : finding.Message,
                Lines = finding.Lines,
                Date = (DateOnly?)treatment.Meeting!.Date,
                Committee = treatment.Committee!.Name ?? "",
                CommitteeSlug = treatment.Committee.Slug ?? "",
                ItemTitle = treatment.Item.Title,
                CaseNumber = treatment.Item.CaseNumber,
                ItemId = finding.ItemId,
                MeetingId = treatment.Paper.MeetingId,
                Paper = treatment.Paper.Kind,
                ItemNumber = treatment.Item.Number,
                ItemOrdinal = treatment.Item.Ordinal,
                IsRepeated = treatment.IsRepeated,
                Reason = (string?)aside.Reason,
            };
    }

    private static IQueryable<FindingRow> OfSeverity(IQueryable<FindingRow> rows, string text) =>
        Enum.TryParse<Severity>(text, ignoreCase: true, out var wanted)
            ? rows.Where(row => row.Severity == wanted)
            : rows.Where(_ => false);

    private static IQueryable<FindingRow> InYear(IQueryable<FindingRow> rows, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999)
        {
            return rows.Where(_ => false);
        }

        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return rows.Where(row => row.Date >= first && row.Date <= last);
    }
}
