namespace Ledetraad.Modules.Committees.Reading.Grammar;

/// <summary>What a labelled line in the paper's head says.</summary>
internal enum HeaderField
{
    Municipality,
    Committee,
    Date,
    Start,
    End,
    Place,

    /// <summary>Those who took part.</summary>
    Present,

    /// <summary>Those who belong to the committee, there or not.</summary>
    Members,
    Absent,
    Apology,

    /// <summary>Remarks of all kinds; those about members are read.</summary>
    Remarks,

    /// <summary>Known, and of no use to us: secretary, date of sending.</summary>
    Ignore,
}

/// <summary>What a labelled line under an item's title says.</summary>
internal enum ItemLabel
{
    Case,
    Journal,
    Document,
    Ignore,
}

/// <param name="IsTopic">A word that is also a common sub-heading: it opens a section only where it does so throughout the paper.</param>
internal readonly record struct HeadingRule(SectionKind Kind, bool IsTopic);

internal readonly record struct HeadingPattern(LinePattern Pattern, SectionKind Kind);

/// <summary>One template as its file gives it: the rules of the common grammar, or those a municipality adds to them.</summary>
internal sealed class TemplateRules
{
    /// <summary>Null in the common grammar.</summary>
    public string? Name { get; set; }

    public string? Municipality { get; set; }

    /// <summary>Lines that must all be found for the template to be recognised.</summary>
    public List<LinePattern> Signs { get; } = [];

    /// <summary>Words of which at least one must be found for the template to be recognised.</summary>
    public List<string> Mentions { get; } = [];

    public List<KeyValuePair<string, PaperKind>> Kinds { get; } = [];
    public List<LinePattern> Titles { get; } = [];
    public List<KeyValuePair<string, HeaderField>> Fields { get; } = [];
    public List<string> Contents { get; } = [];
    public List<KeyValuePair<string, bool>> Groups { get; } = [];
    public List<KeyValuePair<string, bool>> Marks { get; } = [];
    public List<LinePattern> Items { get; } = [];
    public List<KeyValuePair<string, ItemLabel>> Labels { get; } = [];
    public List<KeyValuePair<string, HeadingRule?>> Headings { get; } = [];
    public List<HeadingPattern> HeadingPatterns { get; } = [];
    public List<LinePattern> Decisions { get; } = [];
    public List<LinePattern> Handled { get; } = [];
    public List<string> RouteHeadings { get; } = [];

    /// <summary>Heads of a route that is printed as a table, one cell a line.</summary>
    public List<string> RouteLabels { get; } = [];

    /// <summary>Words after which an item holds only places to sign.</summary>
    public List<string> Signatures { get; } = [];
    public List<LinePattern> Routes { get; } = [];
    public List<LinePattern> Furniture { get; } = [];
    public List<KeyValuePair<string, Outcome>> Outcomes { get; } = [];
    public List<KeyValuePair<string, Capacity>> Capacities { get; } = [];
}
