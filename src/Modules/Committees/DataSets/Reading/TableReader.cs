using Ledetraad.Kernel;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.DataSets.Reading;

/// <summary>A typed-in table: the labels of its columns, and rows with a label and cells.</summary>
internal sealed record ReadTable(string Corner, IReadOnlyList<SetColumn> Columns, IReadOnlyList<SetRow> Rows)
{
    /// <summary>As one would paste it again.</summary>
    public string ToText() =>
        string.Join(
            '\n',
            Rows.Select(row => string.Join('\t', row.Cells.Select(TextOf).Prepend(row.Label)))
                .Prepend(string.Join('\t', Columns.Select(c => c.Label).Prepend(Corner)))
        );

    private static string TextOf(SetCell cell) => cell.Number is { } number ? DanishNumber.Write(number) : cell.Text ?? "";
}

/// <summary>Takes a pasted text, a CSV file or a workbook as a table, within limits; what is wrong is told by row and column.</summary>
internal static class TableReader
{
    public const int MostRows = 2_000;
    public const int MostColumns = 100;
    public const int MostLetters = 1_000;

    /// <summary>Below what the server takes in one request.</summary>
    public const int MostKilobytes = 900;
    private const int MostProblems = 20;

    /// <summary>Cells that say "nothing here".</summary>
    private static readonly string[] Nothing = ["-", "–", "—", "−"];

    private static readonly PaperInputLimits Limits = new() { MostUnpacked = 24L << 20, MostZipEntries = 1_000 };

    public static Result<ReadTable, CannotReadTable> Read(byte[] file)
    {
        if (file.Length > MostKilobytes * 1_000)
        {
            return new CannotReadTable.FileIsTooLarge(MostKilobytes);
        }

        try
        {
            return ContentRecognition.OfBytes(file) switch
            {
                null => Read(TextDecoding.Decode(file)),
                ContentKind.Spreadsheet => Take(WorkbookGrid.Read(file, Limits)),
                { } other => new CannotReadTable.ContentIsNoTable(other.ToString()),
            };
        }
        catch (PaperRefusedException refused)
        {
            return refused.Refusal is CannotReadPaper.DocumentIsDamaged(_, var where)
                ? new CannotReadTable.WorkbookIsDamaged(where)
                : new CannotReadTable.WorkbookIsRefused();
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return new CannotReadTable.WorkbookIsDamaged("ZIP");
        }
    }

    public static Result<ReadTable, CannotReadTable> Read(string text) =>
        text.Length > MostKilobytes * 1_000 ? new CannotReadTable.FileIsTooLarge(MostKilobytes)
        : text.Contains('\0') ? new CannotReadTable.ContentIsNoTable(nameof(ContentKind.Binary))
        : Take(TextGrid.Read(text));

    private static Result<ReadTable, CannotReadTable> Take(IReadOnlyList<IReadOnlyList<string>> grid)
    {
        if (grid.Count == 0)
        {
            return new CannotReadTable.IsEmpty();
        }

        var heads = grid[0].ToList();
        while (heads.Count > 0 && heads[^1].Length == 0 && grid.All(r => r.Count < heads.Count || r[heads.Count - 1].Length == 0))
        {
            heads.RemoveAt(heads.Count - 1);
        }

        if (TooMany(grid, heads) is { } tooMany)
        {
            return tooMany;
        }

        if (heads.Count < 2 || grid.Count < 2)
        {
            return new CannotReadTable.HasNoCells();
        }

        var problems = Problems(grid, heads).Take(MostProblems).ToList();
        if (problems.Count > 0)
        {
            return new CannotReadTable.CellsAreWrong(problems);
        }

        var columns = LabelKeys.Of(heads.Skip(1)).Zip(heads.Skip(1), (key, label) => new SetColumn(key, label));
        var labels = grid.Skip(1).Select(r => r[0]).ToList();
        var rows = LabelKeys
            .Of(labels)
            .Select(
                (key, i) => new SetRow(key, labels[i], [.. Enumerable.Range(1, heads.Count - 1).Select(c => CellOf(At(grid, i + 1, c)))])
            );
        return new ReadTable(heads[0], [.. columns], [.. rows]);
    }

    private static CannotReadTable? TooMany(IReadOnlyList<IReadOnlyList<string>> grid, List<string> heads) =>
        grid.Count > MostRows + 1 ? new CannotReadTable.HasTooMany(TablePart.Rows, MostRows)
        : heads.Count > MostColumns + 1 ? new CannotReadTable.HasTooMany(TablePart.Columns, MostColumns)
        : grid.Any(r => r.Any(c => c.Length > MostLetters)) ? new CannotReadTable.HasTooMany(TablePart.Letters, MostLetters)
        : null;

    private static IEnumerable<CellProblem> Problems(IReadOnlyList<IReadOnlyList<string>> grid, List<string> heads)
    {
        for (var column = 1; column < heads.Count; column++)
        {
            if (heads[column].Length == 0)
            {
                yield return new CellProblem(1, column + 1, CellMistake.HeadIsMissing, "");
            }
        }

        var wordRows = Enumerable.Range(0, grid.Count).Where(r => grid[r].Skip(1).All(c => !IsNumber(c))).ToHashSet();
        var wordColumns = Enumerable
            .Range(1, heads.Count - 1)
            .Where(c => Enumerable.Range(1, grid.Count - 1).All(r => !IsNumber(At(grid, r, c))))
            .ToHashSet();
        for (var row = 0; row < grid.Count; row++)
        {
            if (row > 0 && grid[row][0].Length == 0)
            {
                yield return new CellProblem(row + 1, 1, CellMistake.LabelIsMissing, "");
            }

            for (var column = 0; column < grid[row].Count; column++)
            {
                if (MistakeIn(grid[row][column], row, column) is { } mistake)
                {
                    yield return new CellProblem(row + 1, column + 1, mistake, grid[row][column]);
                }
            }
        }

        CellMistake? MistakeIn(string text, int row, int column) =>
            CprLikeNumbers.Contains(text) ? CellMistake.LooksLikeCpr
            : column >= heads.Count && text.Length > 0 ? CellMistake.StandsBesideTheTable
            : row > 0 && column > 0 && !IsNothing(text) && !IsNumber(text) && !wordRows.Contains(row) && !wordColumns.Contains(column)
                ? CellMistake.IsNoNumber
            : null;
    }

    private static string At(IReadOnlyList<IReadOnlyList<string>> grid, int row, int column) =>
        column < grid[row].Count ? grid[row][column] : "";

    private static bool IsNothing(string text) => text.Length == 0 || Nothing.Contains(text);

    private static bool IsNumber(string text) => DanishNumber.Read(text) is not null;

    private static SetCell CellOf(string text) =>
        IsNothing(text) ? SetCell.Empty
        : DanishNumber.Read(text) is { } number ? new SetCell(number, null)
        : new SetCell(null, text);
}
