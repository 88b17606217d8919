using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using SourceText = Ledetraad.Modules.Committees.FigureChecking.SourceText;

namespace Ledetraad.Modules.Committees.Findings.KeepingChecks;

/// <param name="Section">From 0.</param>
/// <param name="Start">In the section's Markdown.</param>
/// <param name="Words">Letters and digits of the sentence or table row around it, in lower case: by them the same text is known again.</param>
internal sealed record FigurePlace(int Section, int Start, int Length, string Words);

/// <summary>Finds where in an item's Markdown a figure stands that the check knows by its characters and its line in the paper.</summary>
internal sealed partial class FigurePlaces
{
    private const int LongestFigure = 200;

    private readonly List<MarkdownLine> _lines = [];

    public FigurePlaces(PaperItem item, PaperText text)
    {
        for (var i = 0; i < item.Sections.Count; i++)
        {
            var source = new SourceText(text, item.Sections[i].Lines);
            var start = 0;
            foreach (var line in item.Sections[i].Text.Split('\n'))
            {
                _lines.Add(new MarkdownLine(i, start, line, ListMark().Match(line).Length, source));
                start += line.Length + 1;
            }
        }
    }

    /// <summary>Null when the figure is not found, as when a finding is about names or the whole paper.</summary>
    public FigurePlace? Find(Relation relation)
    {
        var stated = relation.Stated.Trim();
        if (stated.Length is 0 or > LongestFigure)
        {
            return null;
        }

        var pattern = PatternOf(stated);
        return
            _lines
                .SelectMany(line => pattern.Matches(line.Text).Select(match => new Candidate(line, match, line.FitOf(match, relation))))
                .MaxBy(candidate => candidate.Fit)
                is { Fit: > 0 } best
            ? best.Line.PlaceOf(best.At)
            : null;
    }

    /// <summary>The figure's characters, between which Markdown may have put escapes, where they are no part of a longer number or word.</summary>
    private static Regex PatternOf(string stated)
    {
        var characters = stated.Select(c => char.IsWhiteSpace(c) ? @"\s+" : @"\\?" + Regex.Escape(c.ToString()));
        return new Regex(
            $@"(?<![\p{{L}}\p{{N}}]|\d[.,]){string.Concat(characters)}(?![\p{{L}}\p{{N}}]|[.,]\d)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromMilliseconds(Patterns.Timeout)
        );
    }

    private sealed record Candidate(MarkdownLine Line, Match At, int Fit);

    [GeneratedRegex(@"^(?:- |\d{1,4}\. |### )", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex ListMark();
}
