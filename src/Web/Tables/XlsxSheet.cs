using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ledetraad.Web.Tables;

/// <param name="Longest">How many characters its text takes at most.</param>
internal readonly record struct XlsxColumn(string Header, ColumnKind Kind, int Longest);

/// <summary>A workbook of one sheet, written row by row: bold heading that stays in place, filters, columns as wide as what they hold; long text wraps.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const uint HeaderStyle = 1;
    private const uint DateStyle = 2;
    private const uint TextStyle = 3;
    private const uint NumberStyle = 4;
    private const int NarrowestText = 12;
    private const int WidestText = 60;

    /// <summary>The arrow of the filter, and air.</summary>
    private const int BesideHeader = 4;
    private const int LongestSheetName = 31;
    private const int LongestCell = 32_767;

    // Spreadsheets count days from 1900 and have no earlier ones.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly SpreadsheetDocument _document;
    private readonly OpenXmlWriter _writer;
    private readonly WorksheetPart _worksheet;
    private readonly string _name;
    private int _columns;
    private int _rows;

    public XlsxSheet(Stream target, string name)
    {
        _name = SheetName(name);
        _document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        _document.AddWorkbookPart();
        _worksheet = _document.WorkbookPart!.AddNewPart<WorksheetPart>();
        _writer = OpenXmlWriter.Create(_worksheet);
    }

    public void WriteHeader(IReadOnlyList<XlsxColumn> columns)
    {
        _columns = columns.Count;
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        _writer.WriteElement(new Columns(columns.Select((column, index) => WidthOf(column, (uint)index + 1))));
        _writer.WriteStartElement(new SheetData());
        WriteCells(columns.Select(column => TextCell(column.Header, HeaderStyle)));
    }

    public void WriteRow(IEnumerable<object?> values) => WriteCells(values.Select(CellOf));

    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(_columns)}{_rows}" });
        _writer.WriteEndElement();
        _writer.Dispose();

        var workbook = _document.WorkbookPart!;
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        workbook.Workbook = new Workbook(
            new Sheets(
                new Sheet
                {
                    Id = workbook.GetIdOfPart(_worksheet),
                    SheetId = 1,
                    Name = _name,
                }
            )
        );
        _document.Dispose();
    }

    private static Cell CellOf(object? value) =>
        value switch
        {
            null => new Cell(),
            string text => TextCell(text),
            DateOnly day when day >= FirstDay => new Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate()))
            {
                StyleIndex = DateStyle,
            },
            DateOnly day => TextCell(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            IFormattable number => new Cell(new CellValue(number.ToString(null, CultureInfo.InvariantCulture)))
            {
                DataType = CellValues.Number,
                StyleIndex = NumberStyle,
            },
            _ => throw new NotSupportedException($"A cell cannot hold a {value.GetType().Name}."),
        };

    private static Cell TextCell(string text, uint style = TextStyle) =>
        new(new InlineString(new Text(Writable(FormulaGuard.Neutralise(text))) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    /// <summary>Without the characters that XML cannot hold, and no longer than a cell.</summary>
    private static string Writable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF))
            {
                kept.Append(rune);
            }
        }

        return kept.Length <= LongestCell ? kept.ToString() : kept.ToString(0, LongestCell - 1) + "…";
    }

    private static Column WidthOf(XlsxColumn column, uint number)
    {
        var least = Math.Max(NarrowestText, column.Header.Length + BesideHeader);
        return new Column
        {
            Min = number,
            Max = number,
            Width = column.Kind == ColumnKind.Text ? Math.Clamp(column.Longest + 2, least, Math.Max(least, WidestText)) : least,
            CustomWidth = true,
        };
    }

    private static string SheetName(string name)
    {
        var kept = string.Concat(name.Where(c => c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']'))).Trim('\'', ' ');
        return kept[..Math.Min(kept.Length, LongestSheetName)];
    }

    /// <summary>A, B … Z, AA, AB …</summary>
    private static string ColumnName(int number) => (number > 26 ? ColumnName((number - 1) / 26) : "") + (char)('A' + ((number - 1) % 26));

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat(AtTop())
                {
                    NumberFormatId = 14,
                    ApplyNumberFormat = true,
                    ApplyAlignment = true,
                },
                new CellFormat(AtTop(wraps: true)) { ApplyAlignment = true },
                new CellFormat(AtTop()) { ApplyAlignment = true }
            )
        );

    /// <summary>A cell begins beside the first line of its neighbour that wraps.</summary>
    private static Alignment AtTop(bool wraps = false) => new() { Vertical = VerticalAlignmentValues.Top, WrapText = wraps };

    private void WriteCells(IEnumerable<Cell> cells)
    {
        _rows++;
        _writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            _writer.WriteElement(cell);
        }

        _writer.WriteEndElement();
    }
}
