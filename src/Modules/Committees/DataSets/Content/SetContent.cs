using System.Text.Json;
using Ledetraad.Kernel.KeyFigures;

namespace Ledetraad.Modules.Committees.DataSets.Content;

/// <summary>What a version of a data set holds: the typed-in table, and the text that says what is computed from it and how it is shown.</summary>
/// <param name="Corner">What the column of labels is called; may be empty.</param>
/// <param name="Layout">See <see cref="Computing.LayoutReader"/>.</param>
internal sealed record SetContent(
    string Corner,
    IReadOnlyList<SetColumn> Columns,
    IReadOnlyList<SetRow> Rows,
    Unit Unit,
    FigureScale Scale,
    string Layout
)
{
    public string ToJson() => JsonSerializer.Serialize(this, FigureJson.Compact.SetContent);

    public static SetContent FromJson(string json) => JsonSerializer.Deserialize(json, FigureJson.Compact.SetContent)!;
}

/// <param name="Key">Its label in small letters, digits and hyphens: <c>okt-2023-jun-2024</c>. The same in every version.</param>
internal sealed record SetColumn(string Key, string Label);

/// <param name="Cells">One for each column.</param>
internal sealed record SetRow(string Key, string Label, IReadOnlyList<SetCell> Cells);

/// <summary>A number as typed in (in the unit of its column), a text, or nothing.</summary>
internal sealed record SetCell(decimal? Number, string? Text)
{
    public static readonly SetCell Empty = new(null, null);
}
