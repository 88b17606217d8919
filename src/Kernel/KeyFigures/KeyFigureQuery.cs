using System.Globalization;
using System.Text;

namespace Ledetraad.Kernel.KeyFigures;

/// <summary>Asks for one key figure (nøgletal) or one table of them. Has one canonical text form, so that it can stand in a paper.</summary>
/// <remarks>
/// <c>committees.data-cell@1 column=2024 row=arbejde set=paa-vej known=2026-11-22</c>. An argument is a word, a text in quotation marks, or one or
/// more queries in parentheses. Arguments stand in the order of their names; two queries are the same when their texts are.
/// </remarks>
public sealed class KeyFigureQuery : IEquatable<KeyFigureQuery>
{
    /// <summary>The argument by which a query is asked as of a day.</summary>
    public const string KnownName = "known";

    private const int UsualLength = 128;
    private static readonly Comparison<KeyFigureArgument> ByName = (a, b) => string.CompareOrdinal(a.Name, b.Name);

    private readonly string _text;

    /// <param name="version">The definition's; null for the newest.</param>
    /// <param name="arguments">In any order.</param>
    /// <exception cref="ArgumentException">Two arguments have the same name, or a key or name is not of small letters, digits and hyphens.</exception>
    public KeyFigureQuery(string key, int? version, IEnumerable<KeyFigureArgument> arguments, DateOnly? knownAsOf = null)
    {
        Key = key;
        Version = version;
        KeyFigureArgument[] sorted = [.. arguments];
        Array.Sort(sorted, ByName);
        (Arguments, KnownAsOf) = (sorted, knownAsOf);
        if (!QueryGrammar.IsKey(key) || version is < 1 || !AreNamed(sorted))
        {
            throw new ArgumentException($"'{key}' and its arguments are no query.", nameof(key));
        }

        _text = Print();
    }

    /// <summary>Module, point, name: <c>committees.data-cell</c>.</summary>
    public string Key { get; }

    public int? Version { get; }
    public IReadOnlyList<KeyFigureArgument> Arguments { get; }

    /// <summary>What we knew when this day was over; null for what we know now.</summary>
    public DateOnly? KnownAsOf { get; }

    /// <summary>The queries in its arguments, the nearest only; those that name no day are asked as of this one's.</summary>
    public IEnumerable<KeyFigureQuery> Inner => Arguments.SelectMany(a => Figures(a.Name));

    public static Result<KeyFigureQuery, CannotReadQuery> Parse(string text) => new QueryReader(text).Read();

    /// <summary>The argument's words; null when it is missing or holds queries.</summary>
    public string? Words(string name) => Argument(name)?.Words;

    public IReadOnlyList<KeyFigureQuery> Figures(string name)
    {
        var figures = Argument(name)?.Figures ?? [];
        return KnownAsOf is { } day ? [.. figures.Select(f => f.AsOf(day))] : figures;
    }

    /// <summary>The same question with other versions, of the queries in its arguments too.</summary>
    /// <param name="versionOf">The version that a query is to have.</param>
    public KeyFigureQuery WithVersions(Func<KeyFigureQuery, int?> versionOf)
    {
        var version = versionOf(this);
        return version == Version && Arguments.All(a => a.Words is not null)
            ? this
            : new(Key, version, Arguments.Select(a => a.WithVersions(versionOf)), KnownAsOf);
    }

    /// <summary>The same question as of a day; also of the queries in its arguments that name no day themselves.</summary>
    public KeyFigureQuery AsOf(DateOnly day) => new(Key, Version, Arguments.Select(a => a.AsOf(day)), KnownAsOf ?? day);

    public override string ToString() => _text;

    public bool Equals(KeyFigureQuery? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as KeyFigureQuery);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    private static bool AreNamed(KeyFigureArgument[] sorted)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            var name = sorted[i].Name;
            if (!QueryGrammar.IsName(name) || name == KnownName || (i > 0 && sorted[i - 1].Name == name))
            {
                return false;
            }
        }

        return true;
    }

    private KeyFigureArgument? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    private string Print()
    {
        var text = new StringBuilder(Key, UsualLength);
        if (Version is { } version)
        {
            text.Append(CultureInfo.InvariantCulture, $"@{version}");
        }

        foreach (var argument in Arguments)
        {
            text.Append(' ').Append(argument.Name).Append('=');
            if (argument.Words is { } words)
            {
                QueryGrammar.WriteWords(text, words);
            }

            foreach (var figure in argument.Figures)
            {
                text.Append('(').Append(figure).Append(')');
            }
        }

        if (KnownAsOf is { } day)
        {
            text.Append(CultureInfo.InvariantCulture, $" {KnownName}={day:yyyy-MM-dd}");
        }

        return text.ToString();
    }
}

/// <summary>One argument of a query: words, or other queries.</summary>
public sealed record KeyFigureArgument
{
    public KeyFigureArgument(string name, string words) => (Name, Words, Figures) = (name, words, []);

    /// <exception cref="ArgumentException">No query is given.</exception>
    public KeyFigureArgument(string name, IReadOnlyList<KeyFigureQuery> figures)
    {
        if (figures.Count == 0)
        {
            throw new ArgumentException("An argument holds words or at least one query.", nameof(figures));
        }

        (Name, Figures) = (name, figures);
    }

    public string Name { get; }

    /// <summary>Null when it holds queries.</summary>
    public string? Words { get; }

    public IReadOnlyList<KeyFigureQuery> Figures { get; }

    internal KeyFigureArgument WithVersions(Func<KeyFigureQuery, int?> versionOf) =>
        Words is not null ? this : new(Name, [.. Figures.Select(f => f.WithVersions(versionOf))]);

    internal KeyFigureArgument AsOf(DateOnly day) => Words is not null ? this : new(Name, [.. Figures.Select(f => f.AsOf(day))]);
}

/// <summary>Why a text is no query.</summary>
public abstract record CannotReadQuery
{
    private CannotReadQuery() { }

    /// <param name="At">Place in the text, from 1.</param>
    public sealed record IsMalformed(int At, QueryPart Expected) : CannotReadQuery;

    public sealed record ArgumentStandsTwice(string Name) : CannotReadQuery;

    /// <summary>Longer, or queries deeper inside each other, than any that serves a purpose.</summary>
    public sealed record IsTooLarge : CannotReadQuery;
}

/// <summary>What the reader expected where it stopped.</summary>
public enum QueryPart
{
    Key,
    Version,
    ArgumentName,
    EqualsSign,
    Value,
    ClosingQuote,
    ClosingParenthesis,
    Day,
    BlankOrEnd,
}
