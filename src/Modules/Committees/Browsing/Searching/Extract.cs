using System.Buffers;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Searching.Language;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>A piece of text, and whether it is what was looked for.</summary>
internal readonly record struct MarkedText(string Text, bool IsMarked);

/// <summary>The terms that an answer was found by.</summary>
internal sealed class SoughtTerms
{
    private readonly Dictionary<string, int> _clauses = new(StringComparer.Ordinal);

    /// <summary>The letters that they begin with; <em>å</em> may have been written as two.</summary>
    private readonly SearchValues<char> _beginnings;

    public SoughtTerms(IReadOnlyList<SearchClause> clauses)
    {
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            foreach (var term in clauses[clause].Word.IsExcluded ? [] : clauses[clause].AllTerms)
            {
                _clauses.TryAdd(term, clause);
            }
        }

        _beginnings = SearchValues.Create([.. _clauses.Keys.Select(term => term[0]).SelectMany(first => first == 'å' ? "åa" : $"{first}")]);
    }

    /// <summary>Where they stand in a text, in order and without overlap, and which part of the question each answers.</summary>
    public IReadOnlyList<(int Start, int End, int Clause)> In(string text)
    {
        var found = new List<(int Start, int End, int Clause)>();
        var lookup = _clauses.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new TermReader();
        reader.Open(text, _beginnings);
        while (reader.Read())
        {
            if (lookup.TryGetValue(reader.Term, out var clause) && (found.Count == 0 || reader.Start >= found[^1].End))
            {
                found.Add((reader.Start, reader.Start + reader.Length, clause));
            }
        }

        return found;
    }
}

/// <summary>Shows where in a text stands what was looked for.</summary>
internal static class Extract
{
    private const int Longest = 260;
    private const int BeforeFirst = 70;

    /// <summary>The whole text, with what was found marked.</summary>
    public static IReadOnlyList<MarkedText> Whole(string text, SoughtTerms sought) => Cut(text, 0, text.Length, sought.In(text));

    /// <summary>The stretch of these texts that holds most of what was looked for; empty when none holds any.</summary>
    public static IReadOnlyList<MarkedText> Best(IEnumerable<string> texts, SoughtTerms sought)
    {
        var (best, most) = ((Text: "", Start: 0, Marks: (IReadOnlyList<(int Start, int End, int Clause)>)[]), 0);
        foreach (var text in texts)
        {
            var marks = sought.In(text);
            for (var first = 0; first < marks.Count; first++)
            {
                var within = marks.Skip(first).TakeWhile(mark => mark.End <= marks[first].Start + Longest - BeforeFirst).ToList();
                var worth = within.DistinctBy(mark => mark.Clause).Count() * 100 + within.Count;
                if (worth > most)
                {
                    (best, most) = ((text, marks[first].Start, marks), worth);
                }
            }
        }

        if (most == 0)
        {
            return [];
        }

        var start = best.Start <= BeforeFirst ? 0 : NextWord(best.Text, best.Start - BeforeFirst);
        var end = start + Longest >= best.Text.Length ? best.Text.Length : EndOfWord(best.Text, start + Longest);
        return Cut(best.Text, start, end, best.Marks);
    }

    private static List<MarkedText> Cut(string text, int start, int end, IReadOnlyList<(int Start, int End, int Clause)> marks)
    {
        var pieces = new List<MarkedText>();
        var at = start;
        Add(start > 0 ? "… " : "", isMarked: false);
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            Add(text[at..mark.Start], isMarked: false);
            Add(text[mark.Start..mark.End], isMarked: true);
            at = mark.End;
        }

        Add(text[at..end], isMarked: false);
        Add(end < text.Length ? " …" : "", isMarked: false);
        return pieces;

        void Add(string piece, bool isMarked)
        {
            if (piece.Length > 0)
            {
                pieces.Add(new MarkedText(piece, isMarked));
            }
        }
    }

    private static int NextWord(string text, int at)
    {
        var blank = text.IndexOf(' ', at, Math.Min(40, text.Length - at));
        return blank < 0 ? at : blank + 1;
    }

    private static int EndOfWord(string text, int at)
    {
        var blank = text.LastIndexOf(' ', at, 40);
        return blank < 0 ? at : blank;
    }
}
