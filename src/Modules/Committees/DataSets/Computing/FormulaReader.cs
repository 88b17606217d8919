using Ledetraad.Modules.Committees.DataSets.Reading;

namespace Ledetraad.Modules.Committees.DataSets.Computing;

/// <summary>Reads a formula: labels in square brackets, numbers with a decimal comma, + - * /, parentheses and a few functions in Danish.</summary>
internal sealed class FormulaReader(string text)
{
    private const int Deepest = 20;

    private static readonly Dictionary<string, FormulaFunction> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sum"] = FormulaFunction.Sum,
        ["gennemsnit"] = FormulaFunction.Mean,
        ["vægtet"] = FormulaFunction.WeightedMean,
        ["procent"] = FormulaFunction.Percentage,
        ["ændring"] = FormulaFunction.Change,
    };

    private int _at;
    private int _depth;

    /// <summary>Where the reader stopped, from 1; told when <see cref="Read"/> answers null.</summary>
    public int At => _at + 1;

    /// <returns>Null when the text is no formula.</returns>
    public Formula? Read()
    {
        var formula = Sum();
        SkipBlanks();
        return _at == text.Length ? formula : null;
    }

    private Formula? Sum() => LeftToRight(Product, '+', '-');

    private Formula? Product() => LeftToRight(Factor, '*', '/');

    private Formula? LeftToRight(Func<Formula?> part, char one, char other)
    {
        var left = part();
        while (left is not null && (Take(one) ?? Take(other)) is { } sign)
        {
            left = part() is { } right ? new Formula.Operation(sign, left, right) : null;
        }

        return left;
    }

    private Formula? Factor()
    {
        if (++_depth > Deepest)
        {
            return null;
        }

        SkipBlanks();
        var factor =
            _at == text.Length ? null
            : text[_at] == '[' ? Cells()
            : text[_at] == '(' ? InParentheses()
            : char.IsAsciiDigit(text[_at]) ? Number()
            : Word();
        _depth--;
        return factor;
    }

    private Formula? InParentheses()
    {
        _at++;
        var inner = Sum();
        return Take(')') is null ? null : inner;
    }

    private Formula? Cells()
    {
        if (Label() is not { } first)
        {
            return null;
        }

        SkipBlanks();
        if (!text.AsSpan(_at).StartsWith(".."))
        {
            return new Formula.Cell(first);
        }

        _at += 2;
        SkipBlanks();
        return Label() is { } last ? new Formula.Range(first, last) : null;
    }

    private string? Label()
    {
        if (_at == text.Length || text[_at] != '[' || text.IndexOf(']', _at) is not (> 0 and var end))
        {
            return null;
        }

        var label = text[(_at + 1)..end].Trim();
        _at = end + 1;
        return label.Length == 0 ? null : label;
    }

    private Formula? Number()
    {
        var digits = While(c => char.IsAsciiDigit(c) || c is '.' or ',');
        return DanishNumber.Read(digits) is { } number ? new Formula.Literal(number) : null;
    }

    private Formula? Word()
    {
        var word = While(char.IsLetter);
        if (word.Equals("måneder", StringComparison.OrdinalIgnoreCase))
        {
            return new Formula.Months();
        }

        if (!Functions.TryGetValue(word, out var function) || Arguments() is not { } arguments)
        {
            return null;
        }

        var isComplete = function switch
        {
            FormulaFunction.Sum or FormulaFunction.Mean => true,
            FormulaFunction.WeightedMean => arguments is [Formula.Cell],
            _ => arguments.Count == 2,
        };
        return isComplete ? new Formula.Call(function, arguments) : null;
    }

    private List<Formula>? Arguments()
    {
        var arguments = new List<Formula>();
        if (Take('(') is null)
        {
            return arguments;
        }

        do
        {
            if (Sum() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        } while (Take(';') is not null);

        return Take(')') is null ? null : arguments;
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

    private char? Take(char sign)
    {
        SkipBlanks();
        if (_at == text.Length || text[_at] != sign)
        {
            return null;
        }

        _at++;
        return sign;
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
