using Ledetraad.Modules.Committees.Searching.Language;

namespace Ledetraad.Modules.Committees.Searching.Asking;

internal enum QueryWordKind
{
    Word,

    /// <summary>Words in quotation marks: these, in this order.</summary>
    Phrase,

    /// <summary>A word that ends in a star: whatever begins like it.</summary>
    Prefix,
}

/// <param name="Place">Within its phrase.</param>
/// <param name="Form">The word as typed, in lower case; empty for numbers, amounts, dates and case numbers.</param>
internal sealed record QueryTerm(string Term, string Form, int Place);

/// <summary>One thing that is asked for, or asked to be left out.</summary>
/// <param name="Typed">As it was typed, for people to read.</param>
/// <param name="Terms">One, save in a phrase.</param>
internal sealed record QueryWord(QueryWordKind Kind, string Typed, bool IsExcluded, IReadOnlyList<QueryTerm> Terms);

/// <summary>Reads what somebody typed: words, <c>"a phrase"</c>, <c>-not</c>, <c>begin*</c>. Nothing that can be typed is an error.</summary>
internal static class QueryReader
{
    /// <summary>As many as a hit has bits for: <see cref="SearchHit.Lacking"/>.</summary>
    private const int MostWords = 16;

    public static IReadOnlyList<QueryWord> Read(string query)
    {
        var words = new List<QueryWord>();
        var plain = 0;
        var at = 0;
        while (at < query.Length)
        {
            var end = EndOfPiece(query, at);
            var piece = query[at..end];
            if (IsSpecial(piece))
            {
                AddPlain(words, query[plain..at]);
                Add(words, piece);
                plain = end;
            }

            at = end;
        }

        AddPlain(words, query[plain..]);
        return
        [
            .. words.DistinctBy(word => (word.IsExcluded, word.Kind, string.Join(' ', word.Terms.Select(t => t.Term)))).Take(MostWords),
        ];
    }

    /// <summary>A piece ends at a blank, save within quotation marks; blanks belong to the piece before them.</summary>
    private static int EndOfPiece(string query, int at)
    {
        var quoted = false;
        while (at < query.Length && (quoted || !char.IsWhiteSpace(query[at])))
        {
            quoted ^= IsQuote(query[at++]);
        }

        while (at < query.Length && char.IsWhiteSpace(query[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpecial(string piece)
    {
        var text = piece.TrimEnd();
        return text.Length > 1 && (text[0] is '-' or '–' || text.Any(IsQuote) || text[^1] == '*');
    }

    private static bool IsQuote(char sign) => sign is '"' or '”' or '“' or '»' or '«';

    private static void Add(List<QueryWord> words, string piece)
    {
        var text = piece.Trim();
        var isExcluded = text[0] is '-' or '–';
        text = isExcluded ? text[1..] : text;
        var kind =
            text.Any(IsQuote) ? QueryWordKind.Phrase
            : text.EndsWith('*') ? QueryWordKind.Prefix
            : QueryWordKind.Word;
        var typed = string.Concat(text.Where(sign => !IsQuote(sign) && sign != '*'));
        if (kind == QueryWordKind.Prefix)
        {
            var reader = new TermReader();
            reader.Open(typed);
            if (reader.Read())
            {
                var begin = reader.Word.Length > 0 ? reader.Word.ToString() : typed.ToLowerInvariant();
                words.Add(new QueryWord(kind, typed, isExcluded, [new QueryTerm(begin, "", 0)]));
            }

            return;
        }

        var terms = Terms(typed);
        if (kind == QueryWordKind.Phrase && terms.Count > 1)
        {
            words.Add(new QueryWord(kind, typed, isExcluded, [.. terms.Select(t => t.Term)]));
        }
        else
        {
            words.AddRange(terms.Select(t => new QueryWord(QueryWordKind.Word, t.Typed, isExcluded, [t.Term])));
        }
    }

    private static void AddPlain(List<QueryWord> words, string text) =>
        words.AddRange(Terms(text).Select(t => new QueryWord(QueryWordKind.Word, t.Typed, false, [t.Term])));

    /// <summary>The terms of a text; of an amount, a date or a case number the whole, without the words within it.</summary>
    private static List<(string Typed, QueryTerm Term)> Terms(string text)
    {
        var terms = new List<(string, QueryTerm)>();
        var reader = new TermReader();
        reader.Open(text);
        var until = 0;
        while (reader.Read())
        {
            if (reader.Start < until)
            {
                continue;
            }

            if (reader.Kind is TermKind.Amount or TermKind.Date or TermKind.CaseNumber)
            {
                until = reader.Start + reader.Length;
            }

            terms.Add(
                (text.Substring(reader.Start, reader.Length), new QueryTerm(reader.Term.ToString(), reader.Word.ToString(), reader.Place))
            );
        }

        return terms;
    }
}
