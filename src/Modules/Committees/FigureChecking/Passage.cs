using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.FigureChecking;

internal enum PassageKind
{
    Paragraph,
    ListEntry,
    SubHeading,
}

/// <summary>A paragraph, a sub-heading or an entry of a list.</summary>
internal sealed partial class Passage
{
    /// <summary>What is longer is no sentence, and patterns are kept from it.</summary>
    private const int LongestSentence = 3000;

    private readonly SourceText _source;
    private readonly int _start;

    public Passage(SectionKind section, int sectionNumber, PassageKind kind, string text, SourceText source, int start)
    {
        _source = source;
        _start = start;
        Section = section;
        SectionNumber = sectionNumber;
        Kind = kind;
        Text = text;
        Sentences = [.. Split()];
    }

    public SectionKind Section { get; }

    /// <summary>Tells two sections of the same kind apart.</summary>
    public int SectionNumber { get; }

    /// <summary>It begins within a sentence that a page or a line end has broken off.</summary>
    public bool IsBrokenOff { get; init; }

    public PassageKind Kind { get; }
    public string Text { get; }
    public IReadOnlyList<Sentence> Sentences { get; }

    public int LineAt(int offset) => _source.LineAt(_start, Text.AsSpan(0, Math.Min(offset, Text.Length)));

    private IEnumerable<Sentence> Split()
    {
        var number = 0;
        for (var start = 0; start < Text.Length; )
        {
            var end = Reading.Words.Sentences.EndOf(Text, start);
            var unit = UnitEndPattern().Match(Text, start, end - start);
            end = unit.Success ? unit.Index + unit.Length : end;
            if (end - start <= LongestSentence)
            {
                yield return new Sentence(this, number++, start, Text[start..end].TrimEnd());
            }

            start = end;
        }
    }

    // A unit's point before a capital ends the sentence, though abbreviations elsewhere do not.
    [GeneratedRegex(@"\b(?:t?kr|pct|mio|mia|mill)\. (?=[A-ZÆØÅ])", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex UnitEndPattern();
}
