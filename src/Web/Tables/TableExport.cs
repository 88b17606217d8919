using System.Globalization;
using CsvHelper;

namespace Ledetraad.Web.Tables;

/// <summary>Writes the rows of a table as a file that a spreadsheet opens.</summary>
public static class TableExport
{
    /// <summary>Rows that fit on a sheet beside its heading.</summary>
    public const int MostRows = 1_048_575;

    private const int RowsThatTell = 500;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Semicolons and decimal commas, as Danish spreadsheets expect, and a byte order mark so that æ, ø and å survive.</summary>
    public static void WriteCsv<TRow>(TableDefinition<TRow> definition, IReadOnlyCollection<TRow> rows, Stream target)
    {
        var options = new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true };
        using var csv = CsvWriter.Create(target, options, leaveOpen: true);
        foreach (var column in definition.Columns)
        {
            csv.WriteField(FormulaGuard.Neutralise(column.Header));
        }

        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var column in definition.Columns)
            {
                csv.WriteField(CsvCell(column.ValueOf(row)));
            }

            csv.EndRecord();
        }
    }

    /// <summary>Numbers as numbers, dates as dates, everything else as text that is never a formula.</summary>
    public static void WriteXlsx<TRow>(TableDefinition<TRow> definition, IReadOnlyCollection<TRow> rows, Stream target)
    {
        using var sheet = new XlsxSheet(target, definition.Caption);
        sheet.WriteHeader([.. definition.Columns.Select(column => new XlsxColumn(column.Header, column.Kind, LongestIn(column, rows)))]);
        foreach (var row in rows)
        {
            sheet.WriteRow(definition.Columns.Select(column => column.ValueOf(row)));
        }
    }

    /// <summary>The longest text among the first rows, which tell how wide the column is to be.</summary>
    private static int LongestIn<TRow>(TableColumn<TRow> column, IReadOnlyCollection<TRow> rows) =>
        column.Kind == ColumnKind.Text
            ? rows.Take(RowsThatTell).Select(row => (column.ValueOf(row) as string)?.Length ?? 0).DefaultIfEmpty().Max()
            : 0;

    private static string CsvCell(object? value) =>
        value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string text => FormulaGuard.Neutralise(text),
            IFormattable number => number.ToString(null, Danish),
            _ => throw new NotSupportedException($"A cell cannot hold a {value.GetType().Name}."),
        };
}
