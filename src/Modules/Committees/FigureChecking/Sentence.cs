using System.Text;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>A sentence with its quantities.</summary>
internal sealed class Sentence
{
    private readonly int _start;
    private readonly int _number;
    private IReadOnlyList<Mention>? _mentions;
    private bool? _goesOn;
    private int? _line;
    private int? _recentYears;
    private bool? _hasYear;

    public Sentence(Passage passage, int number, int start, string text)
    {
        _number = number;
        _start = start;
        Passage = passage;
        Text = text;
        Quantities = QuantityReader.Read(text);
    }

    public Passage Passage { get; }
    public string Text { get; }
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>
    /// The sentence with each quantity replaced by its unit and number, <c>steget fra &lt;M0&gt; til &lt;M1&gt;</c>: what patterns are matched
    /// against. M is money, P per cent, T percent points, C a count.
    /// </summary>
    public string Frame => field ??= FrameOf();

    /// <summary>The quantities with the words around each.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions ??= Mention.In(this);

    /// <summary>In its passage, or the one whose colon leads to it.</summary>
    public Sentence? Previous => _number > 0 ? Passage.Sentences[_number - 1] : Passage.LeadIn?.Sentences[^1];

    public Sentence? Next => _number + 1 < Passage.Sentences.Count ? Passage.Sentences[_number + 1] : Passage.LedTo?.Sentences[0];

    /// <summary>Later in the same passage, or in the one that its colon leads to.</summary>
    public bool Follows(Sentence other) =>
        Passage == other.Passage ? _number > other._number : Passage.LeadIn is { } before && before == other.Passage;

    /// <summary>Its first words go on about what the sentence before it says, or it answers what that one asks.</summary>
    public bool GoesOn =>
        _goesOn ??=
            (_number == 0 && Passage.LeadIn is not null)
            || Prose.Connection.GoesOn(Text)
            || Previous?.Text.EndsWith('?') == true
            || (Quantities.Count > 0 && Quantities[0].Start == 0);

    public int Line => _line ??= Passage.LineAt(_start);

    public bool HasYear => _hasYear ??= Patterns.Year().IsMatch(Text);

    /// <summary>How many years of this century stand in it.</summary>
    public int RecentYears => _recentYears ??= HasYear ? Patterns.RecentYear().Count(Text) : 0;

    public int LineAt(int offset) => Passage.LineAt(_start + offset);

    public int LineOf(Quantity quantity) => Passage.LineAt(_start + quantity.Start);

    /// <summary>The quantity that a pattern's group caught, <c>M0</c>.</summary>
    public Quantity Caught(System.Text.RegularExpressions.Group group) =>
        Quantities[int.Parse(group.ValueSpan[1..], System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>Other words that stand where it stands.</summary>
    public Sentence With(string words) => new(Passage, _number, _start, words);

    private string FrameOf()
    {
        var frame = new StringBuilder(Text.Length);
        var at = 0;
        for (var i = 0; i < Quantities.Count; i++)
        {
            var quantity = Quantities[i];
            frame.Append(Text, at, quantity.Start - at).Append('<').Append(quantity.Letter).Append(i).Append('>');
            at = quantity.End;
        }

        return frame.Append(Text, at, Text.Length - at).ToString();
    }
}
