using System.Globalization;
using System.Text;

namespace Ledetraad.Kernel.KeyFigures;

/// <summary>Reads a query from its text; more blanks and another order of the arguments are allowed.</summary>
internal sealed class QueryReader(string text)
{
    private int _at;
    private CannotReadQuery? _refusal;

    public Result<KeyFigureQuery, CannotReadQuery> Read()
    {
        if (text.Length > QueryGrammar.Longest)
        {
            return new CannotReadQuery.IsTooLarge();
        }

        var query = Query(depth: 1);
        if (_refusal is null && _at < text.Length)
        {
            Refuse(QueryPart.BlankOrEnd);
        }

        return _refusal is { } refusal ? refusal : query!;
    }

    private char Next => _at < text.Length ? text[_at] : '\0';

    private KeyFigureQuery? Query(int depth)
    {
        if (depth > QueryGrammar.Deepest)
        {
            _refusal ??= new CannotReadQuery.IsTooLarge();
            return null;
        }

        SkipBlanks();
        var key = While(c => QueryGrammar.IsNameLetter(c) || c == '.');
        if (!QueryGrammar.IsKey(key))
        {
            return Refuse<KeyFigureQuery>(QueryPart.Key);
        }

        int? version = null;
        if (Take('@'))
        {
            if (!int.TryParse(While(char.IsAsciiDigit), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                return Refuse<KeyFigureQuery>(QueryPart.Version);
            }

            version = number;
        }

        var arguments = new List<KeyFigureArgument>();
        DateOnly? known = null;
        while (SkipBlanks() is var blanks && _at < text.Length && Next != ')')
        {
            if (blanks == 0)
            {
                return Refuse<KeyFigureQuery>(QueryPart.BlankOrEnd);
            }

            var name = While(QueryGrammar.IsNameLetter);
            if (!QueryGrammar.IsName(name))
            {
                return Refuse<KeyFigureQuery>(QueryPart.ArgumentName);
            }

            if (!Take('='))
            {
                return Refuse<KeyFigureQuery>(QueryPart.EqualsSign);
            }

            if (arguments.Exists(a => a.Name == name) || (name == KeyFigureQuery.KnownName && known is not null))
            {
                _refusal ??= new CannotReadQuery.ArgumentStandsTwice(name);
                return null;
            }

            if (name == KeyFigureQuery.KnownName)
            {
                known = Day();
            }
            else if (Argument(name, depth) is { } argument)
            {
                arguments.Add(argument);
            }

            if (_refusal is not null)
            {
                return null;
            }
        }

        return new KeyFigureQuery(key, version, arguments, known);
    }

    private KeyFigureArgument? Argument(string name, int depth)
    {
        if (Next == '(')
        {
            return Figures(depth) is { Count: > 0 } figures ? new KeyFigureArgument(name, figures) : null;
        }

        if (Next == '"')
        {
            return Quoted() is { } words ? new KeyFigureArgument(name, words) : null;
        }

        var bare = While(QueryGrammar.IsBare);
        return bare.Length > 0 ? new KeyFigureArgument(name, bare) : Refuse<KeyFigureArgument>(QueryPart.Value);
    }

    private List<KeyFigureQuery>? Figures(int depth)
    {
        var figures = new List<KeyFigureQuery>();
        while (Take('('))
        {
            if (Query(depth + 1) is not { } figure)
            {
                return null;
            }

            figures.Add(figure);
            if (!Take(')'))
            {
                return Refuse<List<KeyFigureQuery>>(QueryPart.ClosingParenthesis);
            }
        }

        return figures;
    }

    private string? Quoted()
    {
        _at++;
        var words = new StringBuilder();
        while (_at < text.Length && Next != '"')
        {
            if (Next != '\\')
            {
                words.Append(Next);
                _at++;
                continue;
            }

            if (
                _at + 5 > text.Length
                || !int.TryParse(text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            )
            {
                return Refuse<string>(QueryPart.Value);
            }

            words.Append((char)code);
            _at += 5;
        }

        return Take('"') ? words.ToString() : Refuse<string>(QueryPart.ClosingQuote);
    }

    private DateOnly? Day()
    {
        var word = While(QueryGrammar.IsBare);
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(QueryPart.Day);
        return null;
    }

    private int SkipBlanks()
    {
        var from = _at;
        while (Next == ' ')
        {
            _at++;
        }

        return _at - from;
    }

    private string While(Func<char, bool> belongs)
    {
        var from = _at;
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }

        return text[from.._at];
    }

    private bool Take(char c)
    {
        if (_at == text.Length || Next != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private T? Refuse<T>(QueryPart expected)
        where T : class
    {
        Refuse(expected);
        return null;
    }

    private void Refuse(QueryPart expected) => _refusal ??= new CannotReadQuery.IsMalformed(_at + 1, expected);
}
