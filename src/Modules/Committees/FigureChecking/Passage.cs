using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.FigureChecking;

internal enum PassageKind
{
    Paragraph,
    ListEntry,
    SubHeading,

    /// <summary>A row of a small table, or one of its cells with its head.</summary>
    Cell,
}

/// <summary>A paragraph, a sub-heading or an entry of a list.</summary>
internal sealed partial class Passage
{
    /// <summary>What is longer is no sentence, and patterns are kept from it.</summary>
    private const int LongestSentence = 3000;

    /// <summary>Where an export lost the marks of a list its lines are still short.</summary>
    private const int LongestLine = 70;
    private const int LongestEntry = 120;

    private readonly SourceText _source;
    private readonly int _start;
    private bool? _isLine;

    public Passage(SectionKind section, int sectionNumber, PassageKind kind, string text, SourceText source, int start)
    {
        _source = source;
        _start = start;
        Section = section;
        SectionNumber = sectionNumber;
        Kind = kind;
        Text = text;
        Sentences = kind == PassageKind.Cell ? [new Sentence(this, 0, 0, text)] : [.. Split()];
    }

    /// <summary>The paragraph before it, whose colon leads to this one.</summary>
    public Passage? LeadIn { get; private set; }

    /// <summary>The paragraph that its colon leads to.</summary>
    public Passage? LedTo { get; private set; }

    public SectionKind Section { get; }

    /// <summary>Tells two sections of the same kind apart.</summary>
    public int SectionNumber { get; }

    /// <summary>It begins within a sentence that a page or a line end has broken off.</summary>
    public bool IsBrokenOff { get; init; }

    /// <summary>A table stands between it and the passage before it.</summary>
    public bool IsBehindTable { get; init; }

    public PassageKind Kind { get; }

    /// <summary>Of an entry, when it bears one: <c>3. …</c></summary>
    public int? Number { get; init; }

    public string Text { get; }
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>An entry of a list, or what looks like one though its mark is lost: short, and no sentence of its own.</summary>
    public bool IsLine =>
        _isLine ??= Kind switch
        {
            PassageKind.Cell => true,
            PassageKind.ListEntry => Text.Length <= LongestEntry,
            PassageKind.Paragraph => Text.Length <= LongestLine && Sentences.Count == 1 && LineEndPattern().IsMatch(Text),
            _ => false,
        };

    /// <summary>In a list, also as an entry of more than a line.</summary>
    public bool IsListed => Kind == PassageKind.ListEntry || IsLine;

    /// <summary>They are points of one list, each of which decides or tells something of its own, however alike they are.</summary>
    public bool IsPointBeside(Passage other) => SectionNumber == other.SectionNumber && IsPoint && other.IsPoint;

    private bool IsPoint => IsListed || Text.StartsWith("at ", StringComparison.OrdinalIgnoreCase);

    public void LeadsTo(Passage next) => (LedTo, next.LeadIn) = (next, this);

    public int LineAt(int offset) => _source.LineAt(_start, Text.AsSpan(0, Math.Min(offset, Text.Length)));

    private IEnumerable<Sentence> Split()
    {
        var number = 0;
        for (var start = 0; start < Text.Length; )
        {
            var end = Reading.Words.Sentences.EndOf(Text, start);
            var unit = UnitEndPattern().Match(Text, start, end - start);
            end = unit.Success ? unit.Index + unit.Length : end;
            if (YearAfterMonthPattern().IsMatch(Text, end))
            {
                end = Reading.Words.Sentences.EndOf(Text, end);
            }

            if (end - start <= LongestSentence)
            {
                yield return new Sentence(this, number++, start, Text[start..end].TrimEnd());
            }

            start = end;
        }
    }

    [GeneratedRegex(@"(?:[\p{L}\d)%]|\b(?:t?kr|pct|mio|mia|mill|stk|md|mdr)\.)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex LineEndPattern();

    // Maj. 2023
    [GeneratedRegex(
        @"\G(?<=\b(?:jan|feb|mar|apr|maj|jun|juni|jul|juli|aug|sep|okt|nov|dec)\.\s)(?:19|20)\d\d\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex YearAfterMonthPattern();

    // A unit's point before a capital ends the sentence, though abbreviations elsewhere do not.
    [GeneratedRegex(@"\b(?:t?kr|pct|mio|mia|mill)\. (?=[A-ZÆØÅ])", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex UnitEndPattern();
}
