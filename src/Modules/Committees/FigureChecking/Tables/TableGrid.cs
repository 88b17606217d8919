using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>A table whose numbers are read and whose rows and columns are told by what their names say.</summary>
internal sealed partial class TableGrid
{
    private const int FewestParts = 2;

    /// <summary>One digit written wrong takes shares of a whole so far from a hundred.</summary>
    private const int LeastOfHundred = 20;
    private const int MostOfHundred = 180;

    private const string Mean =
        @"\bgns|gns\.?\b|gennemsn|\bsnit|(?<!\baf|\bud|\bind)snit(?:tet)?\b|\bmiddel(?:tal|værdi)?(?:let|en)?\b|\bmidl(?:et|ing(?:en)?)\b";

    private readonly TableCell?[,] _cells;
    private readonly int[] _lines;
    private readonly Sentence?[] _sentences;
    private Sentence? _headSentence;
    private bool? _isOfAccounts;

    public TableGrid(PaperTable printed, SourceText source)
    {
        var headed = TableShape.Headed(printed);
        var table = LabelColumn(headed) is > 0 and var labels ? LabelsFirst(headed, labels) : headed;
        table = table.Unit is null && TableShape.UnitOf(table) is { } unit ? table with { Unit = unit } : table;
        Table = table;
        RowCount = table.Rows.Count;
        ColumnCount = RowCount == 0 ? 0 : table.Rows.Max(row => row.Count);
        _cells = new TableCell?[RowCount, ColumnCount];
        _lines = new int[RowCount];
        _sentences = new Sentence?[RowCount];
        for (var row = 0; row < RowCount; row++)
        {
            var words = string.Concat(headed.Rows[row]);
            _lines[row] = source.LineAt(source.Find(words), []);
            for (var column = 0; column < table.Rows[row].Count; column++)
            {
                _cells[row, column] = TableCell.Read(table.Rows[row][column], row, column);
            }
        }

        ReadUnits();
        Columns = [.. Enumerable.Range(1, Math.Max(0, ColumnCount - 1)).Where(HoldsFigures)];
    }

    public PaperTable Table { get; }
    public int RowCount { get; }
    public int ColumnCount { get; }

    /// <summary>The columns that hold figures: not names, not codes.</summary>
    public IReadOnlyList<int> Columns { get; }

    public IEnumerable<int> Rows => Enumerable.Range(0, RowCount);

    /// <summary>Where a row stands that sums up the others: last, or else first.</summary>
    public IReadOnlyList<int> EndRows => [RowCount - 1, 0];

    public TableCell? this[int row, int column] => _cells[row, column];

    /// <summary>Words among the figures may hide one: <c>ca. 300</c>.</summary>
    public bool IsEmptyOrNumber(int row, int column) =>
        _cells[row, column] is not null || column >= Table.Rows[row].Count || Table.Rows[row][column].Trim() is "" || IsDash(row, column);

    /// <summary>Nothing, or too few to be shown.</summary>
    public bool IsDash(int row, int column) =>
        column < Table.Rows[row].Count && Table.Rows[row][column].Trim() is "-" or "–" or "—" or "*" or "..";

    /// <summary>A column's figures in some rows; rows that have none there are passed over.</summary>
    public List<TableCell> Cells(int column, IEnumerable<int> rows) => [.. rows.Select(row => _cells[row, column]).OfType<TableCell>()];

    /// <summary>The last or the first row, whose figure is what all the others of its column come to.</summary>
    public int? SumRow(int column)
    {
        foreach (var row in EndRows)
        {
            var others = Cells(column, Rows.Where(other => other != row));
            if (others.Count >= FewestParts && _cells[row, column] is { Value: not 0 } sum && others.Sum(cell => cell.Value) == sum.Value)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The last or the first row, which alone of its column is a hundred: the total of shares. Shares that each are of something else come to far more or less.</summary>
    public int? HundredRow(int column) =>
        Rows.Where(row => _cells[row, column]?.Value == 100).ToList() is [var row]
        && EndRows.Contains(row)
        && Cells(column, Rows.Where(other => other != row)).Sum(cell => cell.Value) is >= LeastOfHundred and <= MostOfHundred
            ? row
            : null;

    /// <summary>Whole persons and things, not amounts: they add up exactly.</summary>
    public bool AreCounted(IReadOnlyList<TableCell> cells) => Table.Unit is null && !IsOfAccounts && cells.All(cell => cell.Step == 1);

    /// <summary>Amounts, though the table does not say in which unit: they may be rounded to thousands.</summary>
    private bool IsOfAccounts => _isOfAccounts ??= Table.Header.Count(AccountsPattern().IsMatch) > 1;

    /// <summary>How far their rounding may move what cells come to: amounts and decimals may each be rounded.</summary>
    public decimal SlackOf(IReadOnlyList<TableCell> cells) => AreCounted(cells) ? 0 : cells.Sum(cell => cell.Slack);

    public string Label(int row) => Table.Rows[row].Count == 0 ? "" : Table.Rows[row][0];

    public string Head(int column) => column < Table.Header.Count ? Table.Header[column] : "";

    public string Text(int row, int column) => column < Table.Rows[row].Count ? Table.Rows[row][column] : "";

    public int LineOf(int row) => _lines[row];

    /// <summary>The rows that hold a date, each read as a sentence.</summary>
    public IEnumerable<Sentence> DateRows() => Rows.Where(row => Table.Rows[row].Any(cell => DatePattern().IsMatch(cell))).Select(Sentence);

    /// <summary>All rows, and the head, which without a head of its own is the table's first row.</summary>
    public IEnumerable<Sentence> Sentences() =>
        RowCount == 0 ? [] : Rows.Select(Sentence).Prepend(_headSentence ??= Line(string.Join(": ", Table.Header), 0));

    /// <summary>A row read as a sentence, each cell with its head: <c>Pulje: Natur, Udløber: 2027</c>.</summary>
    public Sentence Sentence(int row) =>
        _sentences[row] ??= Line(
            string.Join(", ", Table.Rows[row].Select((cell, i) => Head(i).Length > 0 ? $"{Head(i)}: {cell}" : cell)),
            row
        );

    /// <summary>Words of a row, to be read as a sentence.</summary>
    public Sentence Line(string words, int row) =>
        new Passage(
            Table.Section,
            -1,
            PassageKind.Cell,
            words,
            new SourceText(null, new LineRange(_lines[row], _lines[row])),
            -1
        ).Sentences[0];

    public bool IsTotalRow(int row) => TotalPattern().IsMatch(Label(row).Split(" (")[0]);

    /// <summary><c>1-3 i alt</c>, <c>Drift i alt</c>.</summary>
    public bool IsSubtotalRow(int row) => !IsTotalRow(row) && SubtotalPattern().IsMatch(Label(row).Split(" (")[0]);

    /// <summary>A total or a sub-total.</summary>
    public bool SumsUp(int row) => IsTotalRow(row) || IsSubtotalRow(row);

    public bool IsTotalColumn(int column) => TotalPattern().IsMatch(Head(column));

    /// <summary>Cells that print a unit of their own print the same: <c>734.000 kr.</c> and <c>0,64 mio. kr.</c> are not added up as they stand.</summary>
    public static bool AreOfOneUnit(IEnumerable<TableCell> cells) =>
        cells.Select(cell => string.Concat(cell.Text.Where(char.IsLetter)).ToLowerInvariant()).Distinct(StringComparer.Ordinal).Count() < 2;

    /// <summary>A column or row of shares, means, ranks and the like does not add up, and is not meant to.</summary>
    public bool IsSummable(int column) => !NotSummablePattern().IsMatch(Head(column));

    public bool IsSummableRow(int row) => !NotSummablePattern().IsMatch(Label(row)) && !DetailPattern().IsMatch(Label(row));

    public bool IsDifference(int column) => DifferencePattern().IsMatch(Head(column));

    public bool IsMean(int column) => SaysMean(Head(column)) || DurationPattern().IsMatch(Head(column));

    public static bool SaysMean(string words) => MeanPattern().IsMatch(words);

    public bool IsShare(int column) => SharePattern().IsMatch(Head(column));

    public bool HasBrackets(int column) => RowCount >= 2 && Rows.All(row => _cells[row, column] is null or { Count: not null });

    /// <summary>Where figures stand first and what they are of behind them or among them: the one column of words; else 0.</summary>
    private static int LabelColumn(PaperTable table)
    {
        var columns = table.Rows.Count == 0 ? 0 : table.Rows[0].Count;
        if (
            table.Rows.Count < 2
            || columns < 2
            || table.Rows.Any(row => row.Count != columns || !TableShape.IsFigure(row[0]) || TableShape.IsYear(row[0]))
        )
        {
            return 0;
        }

        return
            Enumerable
                .Range(1, columns - 1)
                .Where(column =>
                    table.Rows.All(row => row[column].Length > 0 && (!TableShape.IsFigure(row[column]) || TableShape.IsYear(row[column])))
                )
                .ToList()
                is [var only]
            ? only
            : 0;
    }

    /// <summary>Amounts that print different units, <c>1,2 mio. kr.</c> beside <c>340 t.kr.</c>, are all read in kroner.</summary>
    private void ReadUnits()
    {
        var amounts = _cells.Cast<TableCell?>().OfType<TableCell>().Where(cell => cell is { IsPlain: true, Scale: > 0 }).ToList();
        if (amounts.Select(cell => cell.Scale).Distinct().Count() > 1)
        {
            foreach (var amount in amounts)
            {
                _cells[amount.Row, amount.Column] = amount.InKroner();
            }
        }
    }

    private static PaperTable LabelsFirst(PaperTable table, int labels) =>
        table with
        {
            Header = table.Header.Count == table.Rows[0].Count ? Moved(table.Header, labels) : table.Header,
            Rows = [.. table.Rows.Select(row => Moved(row, labels))],
        };

    private static IReadOnlyList<string> Moved(IReadOnlyList<string> cells, int first) =>
        [cells[first], .. cells.Where((_, i) => i != first)];

    private bool HoldsFigures(int column)
    {
        var filled = Rows.Where(row => column < Table.Rows[row].Count && Table.Rows[row][column].Length > 0).ToList();
        var numbers = filled.Count(row => _cells[row, column] is not null);
        return numbers > 0
            && numbers * 2 >= filled.Count
            && !filled.TrueForAll(row => TableShape.IsUnit(Table.Rows[row][column]))
            && !CodePattern().IsMatch(Head(column))
            && !filled.Exists(row => Table.Rows[row][column] is ['0', >= '0' and <= '9', ..])
            && !filled.TrueForAll(row => _cells[row, column] is { Value: >= 1990 and <= 2100, Step: 1 } cell && cell.Text.Length == 4);
    }

    [GeneratedRegex(
        @"^\s*(?:i\s?alt\b|(?:hoved)?total(?:t|en|sum)?\b|\p{L}*sum(?:men)?\b|samle(?:t|de)(?: sum| i alt| antal| tal)?\s*$|antal i alt\s*$|samlet,? (?:\()?(?:vægtet|vejet)\b|(?:alle|begge)(?: \p{L}+)?\s*$|hele \p{L}+\s*$|samtlige(?: \p{L}+)?\s*$|\p{L}+ (?:under ét|samlet|tilsammen)\s*$|alt i alt\b|tilsammen\b|sammenlagt\b)(?!\s*(?:pr|gennemsnit|andel))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TotalPattern();

    // Not “Mindre veje, i alt 8.500 m”.
    [GeneratedRegex(
        @"\bi\s?alt\b(?! (?!(?:19|20)\d\d\b)\d)|^subtotal|\bsubtotal\b|^(?:sum|samlet) ",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SubtotalPattern();

    [GeneratedRegex(
        $@"{Mean}|median|(?<!h)andel(?:en|e)?\b|pct|%|procent|varighed|\bindeks|\bindex|placering|\brang\b|\brangering|score\b|alder(?:en)?\b|\bpr\.|\bper\b|rate[nr]?\b|kvote[nr]?\b|mål\b|måltal|\bforhold(?:et|stal)?\b|grad(?:en)?\b|\benhed\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NotSummablePattern();

    [GeneratedRegex(
        @"^\s*(?:[-–]\s*)?(?:heraf|deraf|herunder|hvoraf|rest\b|forskel|difference|ændring|afvigelse|resultat|saldo)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DetailPattern();

    [GeneratedRegex(
        @"afvig|forskel|differen|over-?\s*(?:eller|/|og)\s*-?underskud|^overskud|^underskud|(?:mer|mindre)(?:-|/|forbrug|udgift)|ændring|udvikling(?:en)?\b|^rest(?:\b|be|bu|ra)|^til rest\b|stigning|(?<!af|fra)fald\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DifferencePattern();

    [GeneratedRegex(Mean, RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MeanPattern();

    // How long is told on an average.
    [GeneratedRegex("varighed", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"budget|regnskab|forbrug", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AccountsPattern();

    [GeneratedRegex(@"(?<!h)andel(?:en|e)?\b|pct|%|procent", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SharePattern();

    [GeneratedRegex($@"\b(?:{Patterns.Month}) (?:19|20)\d\d\b|\b20\d\d ?[-–] ?20\d\d\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"politik\s?område|konto|\bnr\b|nummer|^id\b|\bkode|postnr|^år$|^dato", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex CodePattern();
}
