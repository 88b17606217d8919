using Ledetraad.Kernel;
using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Grammar;

/// <summary>A template file, open for reading.</summary>
/// <param name="File">The name to show when it is refused.</param>
internal sealed record TemplateSource(string File, TextReader Text);

/// <summary>Reads a template file: one rule a line, a keyword and what it takes (docs/templates.md).</summary>
internal sealed class TemplateParser
{
    private const int MostLines = 5_000;
    private readonly TemplateRules _rules = new();
    private readonly string _file;
    private readonly List<string> _kindWords;
    private CannotReadTemplate? _refusal;
    private int _line;

    private TemplateParser(string file, IEnumerable<string> kindWords) => (_file, _kindWords) = (file, [.. kindWords]);

    /// <param name="source">Read to its end; the caller closes it.</param>
    /// <param name="kindWords">Words for kinds of paper that earlier templates gave.</param>
    public static Result<TemplateRules, CannotReadTemplate> Parse(TemplateSource source, IEnumerable<string> kindWords)
    {
        var lines = new List<string>();
        while (source.Text.ReadLine() is { } line)
        {
            lines.Add(line);
            if (lines.Count > MostLines)
            {
                return new CannotReadTemplate(source.File, lines.Count, line, $"at most {MostLines} lines");
            }
        }

        var parser = new TemplateParser(source.File, kindWords);
        parser.ReadKindWords(lines);
        foreach (var line in lines)
        {
            parser._line++;
            parser.ReadLine(line);
            if (parser._refusal is { } refusal)
            {
                return refusal;
            }
        }

        return parser._rules;
    }

    private void ReadKindWords(List<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith("kind ", StringComparison.Ordinal) && Head(line[5..].Trim()) is var (_, words))
            {
                _kindWords.AddRange(Alternatives(words));
            }
        }

        _kindWords.Sort((one, other) => other.Length.CompareTo(one.Length));
    }

    private void ReadLine(string line)
    {
        line = line.Trim();
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        var (keyword, rest) = Head(line);
        if (rest.Length == 0)
        {
            Refuse(line, $"something after '{keyword}'");
            return;
        }

        switch (keyword)
        {
            case "template":
                _rules.Name = rest;
                break;
            case "municipality":
                _rules.Municipality = rest;
                break;
            case "mention":
                _rules.Mentions.AddRange(Alternatives(rest));
                break;
            case "sign":
                AddPatterns(_rules.Signs, rest);
                break;
            case "title":
                AddPatterns(_rules.Titles, rest);
                break;
            case "item":
                AddPatterns(_rules.Items, rest);
                break;
            case "decision":
                AddPatterns(_rules.Decisions, rest);
                break;
            case "handled":
                AddPatterns(_rules.Handled, rest);
                break;
            case "route":
                AddPatterns(_rules.Routes, rest);
                break;
            case "furniture":
                AddPatterns(_rules.Furniture, rest);
                break;
            case "contents":
                _rules.Contents.AddRange(Alternatives(rest).Select(text => TextKey.Of(text)));
                break;
            case "route-heading":
                _rules.RouteHeadings.AddRange(Alternatives(rest).Select(text => TextKey.Of(text)));
                break;
            case "route-label":
                _rules.RouteLabels.AddRange(Alternatives(rest).Select(text => TextKey.Of(text)));
                break;
            case "signature":
                _rules.Signatures.AddRange(Alternatives(rest).Select(text => TextKey.Of(text)));
                break;
            case "no-heading":
                _rules.Headings.AddRange(Alternatives(rest).Select(text => KeyValuePair.Create(TextKey.Of(text), (HeadingRule?)null)));
                break;
            default:
                ReadClassed(keyword, rest);
                break;
        }
    }

    /// <summary>Rules of which the first word says what they mean: <c>heading statement Sagsfremstilling</c>.</summary>
    private void ReadClassed(string keyword, string rest)
    {
        switch (keyword)
        {
            case "kind":
                AddClassed(_rules.Kinds, rest, text => text);
                break;
            case "field":
                AddClassed(_rules.Fields, rest, text => text);
                break;
            case "label":
                AddClassed(_rules.Labels, rest, text => text);
                break;
            case "outcome":
                AddClassed(_rules.Outcomes, rest, text => text.ToLowerInvariant());
                break;
            case "capacity":
                AddClassed(_rules.Capacities, rest, text => TextKey.Of(text));
                break;
            case "group":
                AddOpenOrClosed(_rules.Groups, rest);
                break;
            case "mark":
                AddOpenOrClosed(_rules.Marks, rest);
                break;
            case "heading":
                AddHeadings(rest, isTopic: false);
                break;
            case "topic":
                AddHeadings(rest, isTopic: true);
                break;
            default:
                Refuse(keyword, "one of " + string.Join(", ", Keywords));
                break;
        }
    }

    private static readonly string[] Keywords =
    [
        "template",
        "municipality",
        "sign",
        "mention",
        "kind",
        "title",
        "field",
        "contents",
        "group",
        "mark",
        "item",
        "label",
        "heading",
        "topic",
        "no-heading",
        "decision",
        "handled",
        "route-heading",
        "route-label",
        "signature",
        "route",
        "capacity",
        "outcome",
        "furniture",
    ];

    private void AddPatterns(List<LinePattern> patterns, string text)
    {
        foreach (var alternative in Alternatives(text))
        {
            if (LinePattern.TryParse(alternative, _kindWords, out var pattern, out var expected))
            {
                patterns.Add(pattern);
            }
            else
            {
                Refuse(alternative, expected);
            }
        }
    }

    private void AddClassed<T>(List<KeyValuePair<string, T>> rules, string text, Func<string, string> form)
        where T : struct, Enum
    {
        if (TryClass<T>(text, out var value, out var words))
        {
            rules.AddRange(Alternatives(words).Select(word => KeyValuePair.Create(form(word), value)));
        }
    }

    private void AddOpenOrClosed(List<KeyValuePair<string, bool>> rules, string text)
    {
        var (state, words) = Head(text);
        if (state is not ("open" or "closed") || words.Length == 0)
        {
            Refuse(text, "'open' or 'closed', and the words that say so");
            return;
        }

        rules.AddRange(Alternatives(words).Select(word => KeyValuePair.Create(TextKey.Of(word), state == "closed")));
    }

    private void AddHeadings(string text, bool isTopic)
    {
        if (!TryClass<SectionKind>(text, out var kind, out var words))
        {
            return;
        }

        foreach (var heading in Alternatives(words))
        {
            if (!heading.Contains('{', StringComparison.Ordinal))
            {
                _rules.Headings.Add(KeyValuePair.Create(TextKey.Of(heading), (HeadingRule?)new HeadingRule(kind, isTopic)));
            }
            else if (LinePattern.TryParse(heading, _kindWords, out var pattern, out var expected))
            {
                _rules.HeadingPatterns.Add(new HeadingPattern(pattern, kind));
            }
            else
            {
                Refuse(heading, expected);
            }
        }
    }

    private bool TryClass<T>(string text, out T value, out string words)
        where T : struct, Enum
    {
        (var name, words) = Head(text);
        var isName = name.Length > 0 && char.IsAsciiLetterLower(name[0]);
        if (isName && Enum.TryParse(name, ignoreCase: true, out value) && words.Length > 0)
        {
            return true;
        }

        value = default;
        var names = Enum.GetNames<T>().Select(known => char.ToLowerInvariant(known[0]) + known[1..]);
        Refuse(text, "one of " + string.Join(", ", names) + ", and the words that mean it");
        return false;
    }

    private void Refuse(string found, string expected) => _refusal ??= new CannotReadTemplate(_file, _line, found, expected);

    private static (string First, string Others) Head(string text)
    {
        var blank = text.AsSpan().IndexOfAny(' ', '\t');
        return blank < 0 ? (text, "") : (text[..blank], text[(blank + 1)..].Trim());
    }

    private static IEnumerable<string> Alternatives(string text) =>
        text.Split(" | ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
