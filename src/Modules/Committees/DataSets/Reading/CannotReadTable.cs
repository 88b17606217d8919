namespace Ledetraad.Modules.Committees.DataSets.Reading;

/// <summary>Why a text or a file could not be taken as a table.</summary>
internal abstract record CannotReadTable
{
    private CannotReadTable() { }

    public sealed record IsEmpty : CannotReadTable;

    /// <param name="MostKilobytes">The limit.</param>
    public sealed record FileIsTooLarge(int MostKilobytes) : CannotReadTable;

    public sealed record HasTooMany(TablePart Part, int Most) : CannotReadTable;

    /// <summary>Neither text nor a workbook.</summary>
    public sealed record ContentIsNoTable(string Kind) : CannotReadTable;

    /// <param name="Where">Part of the workbook.</param>
    public sealed record WorkbookIsDamaged(string Where) : CannotReadTable;

    /// <summary>A limit that keeps a hostile workbook from taking the machine, or a lock.</summary>
    public sealed record WorkbookIsRefused : CannotReadTable;

    /// <summary>Only one column, or only the line of headings.</summary>
    public sealed record HasNoCells : CannotReadTable;

    public sealed record CellsAreWrong(IReadOnlyList<CellProblem> Problems) : CannotReadTable;
}

internal enum TablePart
{
    Rows,
    Columns,
    Letters,
}

/// <summary>A cell that cannot be taken as it is.</summary>
/// <param name="Row">From 1, headings included.</param>
/// <param name="Column">From 1.</param>
internal sealed record CellProblem(int Row, int Column, CellMistake Mistake, string Text);

internal enum CellMistake
{
    /// <summary>Words among numbers, or a number that is not written in the Danish way.</summary>
    IsNoNumber,
    LabelIsMissing,
    HeadIsMissing,
    LooksLikeCpr,

    /// <summary>More parts than the line of headings has.</summary>
    StandsBesideTheTable,
}
