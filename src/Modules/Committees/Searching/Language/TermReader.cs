using System.Buffers;
using System.Globalization;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Searching.Language;

internal enum TermKind
{
    /// <summary>The stem of a word.</summary>
    Word,

    /// <summary>Digits, with or without letters among them, as they stand.</summary>
    Number,

    /// <summary>An amount written with its unit, in full: <em>32,7 mio.</em> is <c>32700000</c>.</summary>
    Amount,

    /// <summary>As <c>2025-03-04</c>.</summary>
    Date,

    /// <summary>A case, journal or document number as one term.</summary>
    CaseNumber,
}

/// <summary>
/// Reads a text as the terms by which it is found: words without case, accents and endings; numbers, amounts, dates and case numbers in one
/// form each. A term of several words (an amount, a date, a case number) comes first, in the place of its first word; its words follow.
/// </summary>
internal sealed class TermReader
{
    private const int LongestTerm = 64;
    private readonly char[] _term = new char[LongestTerm];
    private readonly char[] _word = new char[LongestTerm];
    private string _text = "";
    private SearchValues<char>? _beginnings;
    private int _at;
    private int _wholeUntil;
    private int _termLength;
    private int _wordLength;

    /// <summary>What it is found by.</summary>
    public ReadOnlySpan<char> Term => _term.AsSpan(0, _termLength);

    /// <summary>The word as it stands, in lower case and without accents; empty for what is no word.</summary>
    public ReadOnlySpan<char> Word => _word.AsSpan(0, _wordLength);

    public TermKind Kind { get; private set; }

    /// <summary>Counts words from 0, those left out too.</summary>
    public int Place { get; private set; }

    /// <summary>Where it stands in the text.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <param name="beginnings">When given, words that begin with other letters (in lower case, without accents) are passed over, uncounted.</param>
    public void Open(string text, SearchValues<char>? beginnings = null) =>
        (_text, _at, _wholeUntil, Place, _beginnings) = (text, 0, 0, -1, beginnings);

    public bool Read()
    {
        while (_at < _text.Length)
        {
            if (!char.IsLetterOrDigit(_text[_at]))
            {
                _at++;
            }
            else if (_beginnings is not null && IsOther(_text[_at], _beginnings))
            {
                _at += LengthOfRun(_text.AsSpan(_at));
            }
            else if (_at >= _wholeUntil && TryReadWhole())
            {
                return true;
            }
            else if (ReadPart())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A digit or a capital letter may begin a term of several words: what it begins is read.</summary>
    private static bool IsOther(char sign, SearchValues<char> beginnings) =>
        !char.IsAsciiDigit(sign) && !char.IsAsciiLetterUpper(sign) && !beginnings.Contains(TextKey.Fold(sign));

    /// <summary>A term that goes over several words; the words are read after it.</summary>
    private bool TryReadWhole()
    {
        var text = _text.AsSpan();
        var isDigit = char.IsAsciiDigit(text[_at]);
        if (isDigit && DanishDate.TryRead(text, _at, out var mention) && mention.Date is { } date)
        {
            _ = date.TryFormat(_term, out _termLength, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Whole(TermKind.Date, mention.End);
        }

        if (isDigit && TermNumbers.TryReadAmount(text[_at..], _term, out _termLength, out var end))
        {
            return Whole(TermKind.Amount, _at + end);
        }

        if ((isDigit || char.IsAsciiLetterUpper(text[_at])) && TryReadCaseNumber(text, out end))
        {
            return Whole(TermKind.CaseNumber, end);
        }

        return false;
    }

    private bool Whole(TermKind kind, int end)
    {
        (Kind, Start, Length, _wordLength, _wholeUntil) = (kind, _at, end - _at, 0, end);
        Place++;
        return true;
    }

    private bool TryReadCaseNumber(ReadOnlySpan<char> text, out int end)
    {
        if (
            !CaseNumbers.TryRead(text, _at, out end)
            || end - _at > LongestTerm
            || !IsParted(text[_at..end])
            || (TermNumbers.TryReadNumber(text[_at..end], _term, out _, out var numberEnd) && numberEnd == end - _at)
        )
        {
            return false;
        }

        _termLength = end - _at;
        for (var i = 0; i < _termLength; i++)
        {
            _term[i] = char.ToLowerInvariant(text[_at + i]);
        }

        return true;
    }

    private static bool IsParted(ReadOnlySpan<char> number) => number.ContainsAny('-', '/') || number.Count('.') >= 2;

    /// <returns>False for a word that is left out.</returns>
    private bool ReadPart()
    {
        var text = _text.AsSpan(_at);
        if (_at >= _wholeUntil || Kind is TermKind.Number or TermKind.Word || Start != _at)
        {
            Place++;
        }

        Start = _at;
        if (char.IsAsciiDigit(text[0]) && TermNumbers.TryReadNumber(text, _term, out _termLength, out var end))
        {
            (Kind, Length, _wordLength) = (TermKind.Number, end, 0);
            _at += end;
            return true;
        }

        ReadRun(text);
        _at += Length;
        if (_word.AsSpan(0, _wordLength).ContainsAnyInRange('0', '9'))
        {
            Kind = TermKind.Number;
            _termLength = _wordLength;
            _word.AsSpan(0, _wordLength).CopyTo(_term);
            _wordLength = 0;
            return true;
        }

        Kind = TermKind.Word;
        if (StopWords.Contains(Word))
        {
            return false;
        }

        _termLength = DanishStemmer.LengthOf(Word);
        _word.AsSpan(0, _termLength).CopyTo(_term);
        return true;
    }

    /// <summary>Letters and digits up to the next other sign, folded; what is longer than any word is cut.</summary>
    private void ReadRun(ReadOnlySpan<char> text)
    {
        _wordLength = 0;
        Length = LengthOfRun(text);
        foreach (var sign in text[..Length])
        {
            if (IsMark(sign) || _wordLength == LongestTerm)
            {
                continue;
            }

            var letter = TextKey.Fold(sign);
            if (letter == 'a' && _wordLength > 0 && _word[_wordLength - 1] == 'a')
            {
                _word[_wordLength - 1] = 'å';
            }
            else
            {
                _word[_wordLength++] = letter;
            }
        }
    }

    private static int LengthOfRun(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || IsMark(text[length])))
        {
            length++;
        }

        return length;
    }

    /// <summary>Accents that stand as signs of their own, and the soft hyphen: they belong to the word and change nothing.</summary>
    private static bool IsMark(char sign) =>
        !char.IsAscii(sign) && (sign == '\u00AD' || char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark);
}
