using Ledetraad.Kernel.KeyFigures;

namespace Ledetraad.Modules.Committees.LivingTexts;

/// <summary>Embedded figures and tables of which some words are to be read otherwise; their numbers stay.</summary>
internal static class Reworded
{
    public static KeyTable Of(KeyTable table, Func<string, string> reword) =>
        new(
            reword(table.Caption),
            reword(table.Corner),
            [.. table.Columns.Select(column => column with { Label = reword(column.Label) })],
            [
                .. table.Rows.Select(row =>
                    row with
                    {
                        Label = reword(row.Label),
                        Cells = [.. row.Cells.Select(cell => cell.Figures.Count == 0 ? cell with { Text = reword(cell.Text) } : cell)],
                    }
                ),
            ],
            reword(table.Source)
        );

    /// <summary>Whoever followed it to its thread would read the words.</summary>
    public static bool LeadsTo(KeyFigureValue value, Func<string, string> reword) =>
        value.Inputs.Any(input =>
            input switch
            {
                FigureInput.OfFigure figure => IsSaidIn(figure.Name, reword) || LeadsTo(figure.Value, reword),
                FigureInput.OfRecords records => records
                    .Records.SelectMany(record => new[] { record.Id, record.Content })
                    .Append(records.Source)
                    .Append(records.Formula ?? "")
                    .Any(text => IsSaidIn(text, reword)),
                _ => false,
            }
        );

    /// <summary>Whoever followed it to its thread would read the words.</summary>
    public static bool LeadsTo(KeyTable table, Func<string, string> reword) =>
        table
            .Columns.Select(column => column.Label)
            .Concat(table.Rows.Select(row => row.Label))
            .Concat(table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text))
            .Append(table.Caption)
            .Append(table.Corner)
            .Append(table.Source)
            .Any(text => IsSaidIn(text, reword)) || table.Figures.Any(figure => LeadsTo(figure.Value, reword));

    private static bool IsSaidIn(string text, Func<string, string> reword) => reword(text) != text;
}
