using System.Collections.Immutable;
using System.Diagnostics;
using Ledetraad.Kernel;
using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Grammar;

/// <summary>All templates that are known: the common grammar, and those of municipalities that add to it.</summary>
internal sealed class PaperGrammar
{
    private static readonly Lazy<PaperGrammar> LazyBuiltIn = new(LoadBuiltIn);
    private readonly TemplateRules _common;
    private readonly List<TemplateRules> _templates;
    private readonly Dictionary<TemplateRules, Phrasebook> _phrasebooks = [];

    private PaperGrammar(TemplateRules common, List<TemplateRules> templates)
    {
        (_common, _templates) = (common, templates);
        Common = new Phrasebook([common]);
        foreach (var template in templates)
        {
            _phrasebooks[template] = new Phrasebook([template, common]);
        }
    }

    /// <summary>The common grammar and the templates that Ledetråd comes with.</summary>
    public static PaperGrammar BuiltIn => LazyBuiltIn.Value;

    /// <summary>What holds for a paper whose template nobody has written.</summary>
    public Phrasebook Common { get; }

    public IReadOnlyList<TemplateRules> Templates => _templates;

    public Phrasebook PhrasebookOf(TemplateRules template) => _phrasebooks[template];

    /// <summary>The grammar with templates of the user's own, which go before those known.</summary>
    public Result<PaperGrammar, CannotReadTemplate> With(IEnumerable<TemplateSource> sources)
    {
        var added = new List<TemplateRules>();
        foreach (var source in sources)
        {
            var parsed = TemplateParser.Parse(source, _common.Kinds.Select(kind => kind.Key));
            if (parsed.IsRefused(out var refusal))
            {
                return refusal;
            }

            if (parsed.Value.Name is null)
            {
                return new CannotReadTemplate(source.File, 1, "", "a line 'template NAME'");
            }

            added.Add(parsed.Value);
        }

        return new PaperGrammar(_common, [.. added, .. _templates]);
    }

    private static PaperGrammar LoadBuiltIn()
    {
        var assembly = typeof(PaperGrammar).Assembly;
        var names = assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".template", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var common = Load(names.Single(name => name.EndsWith(".common.template", StringComparison.Ordinal)), []);
        var kindWords = common.Kinds.ConvertAll(kind => kind.Key);
        var templates = names
            .Where(name => !name.EndsWith(".common.template", StringComparison.Ordinal))
            .Select(name => Load(name, kindWords))
            .ToList();
        return new PaperGrammar(common, templates);

        TemplateRules Load(string name, List<string> words)
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var parsed = TemplateParser.Parse(new TemplateSource(name, text), words);
            return parsed.IsRefused(out var refusal) ? throw new UnreachableException(refusal.ToString()) : parsed.Value;
        }
    }
}

/// <summary>The rules in force for one paper, those of its own template before the common ones, ready to be asked.</summary>
internal sealed class Phrasebook
{
    private const int ShortestTypo = 7;
    private readonly Dictionary<string, HeadingRule?> _headings = [];
    private readonly Dictionary<string, HeadingRule?>.AlternateLookup<ReadOnlySpan<char>> _headingsBySpan;
    private readonly Dictionary<string, bool> _groups = [];
    private readonly Dictionary<string, Capacity> _capacities = [];
    private readonly HashSet<string> _contents = [];
    private readonly HashSet<string> _routeHeadings = [];
    private readonly HashSet<string> _routeLabels = [];
    private readonly HashSet<string> _signatures = [];
    private readonly List<string>[] _headingsByLength = new List<string>[TextKey.Longest + 1];
    private readonly List<string> _gluedHeadings = [];
    private readonly HashSet<char> _itemLetters;

    public Phrasebook(IReadOnlyList<TemplateRules> rules)
    {
        Titles = [.. rules.SelectMany(r => r.Titles)];
        Items = [.. rules.SelectMany(r => r.Items)];
        HeadingPatterns = [.. rules.SelectMany(r => r.HeadingPatterns)];
        Decisions = [.. rules.SelectMany(r => r.Decisions)];
        Handled = [.. rules.SelectMany(r => r.Handled)];
        Routes = [.. rules.SelectMany(r => r.Routes)];
        Furniture = [.. rules.SelectMany(r => r.Furniture)];
        Fields = [.. rules.SelectMany(r => r.Fields).OrderByDescending(field => field.Key.Length)];
        AbsenceFields = [.. Fields.Where(field => field.Value is HeaderField.Absent or HeaderField.Apology)];
        _itemLetters = [.. Items.Select(item => TextKey.Fold(item.Source[0]))];
        Labels = [.. rules.SelectMany(r => r.Labels).OrderByDescending(label => label.Key.Length)];
        Marks = [.. rules.SelectMany(r => r.Marks).OrderByDescending(mark => mark.Key.Length)];
        Kinds = [.. rules.SelectMany(r => r.Kinds).OrderByDescending(kind => kind.Key.Length)];
        Outcomes = new OutcomePhrases(rules.SelectMany(r => r.Outcomes));
        foreach (var template in rules)
        {
            template.Headings.ForEach(heading => AddHeading(heading.Key, heading.Value));
            template.Groups.ForEach(group => _groups.TryAdd(group.Key, group.Value));
            template.Capacities.ForEach(capacity => _capacities.TryAdd(capacity.Key, capacity.Value));
            _contents.UnionWith(template.Contents);
            _routeHeadings.UnionWith(template.RouteHeadings);
            _routeLabels.UnionWith(template.RouteLabels);
            _signatures.UnionWith(template.Signatures);
        }

        _headingsBySpan = _headings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Labels of those who were away, which stand in the head and in decisions.</summary>
    public ImmutableArray<KeyValuePair<string, HeaderField>> AbsenceFields { get; }

    /// <summary>Whether a line that begins so can head an item.</summary>
    public bool MayHeadItem(char first) => char.IsAsciiDigit(first) || _itemLetters.Contains(TextKey.Fold(first));

    public ImmutableArray<LinePattern> Titles { get; }
    public ImmutableArray<LinePattern> Items { get; }
    public ImmutableArray<HeadingPattern> HeadingPatterns { get; }
    public ImmutableArray<LinePattern> Decisions { get; }
    public ImmutableArray<LinePattern> Handled { get; }
    public ImmutableArray<LinePattern> Routes { get; }
    public ImmutableArray<LinePattern> Furniture { get; }
    public ImmutableArray<KeyValuePair<string, HeaderField>> Fields { get; }
    public ImmutableArray<KeyValuePair<string, ItemLabel>> Labels { get; }
    public ImmutableArray<KeyValuePair<string, bool>> Marks { get; }
    public ImmutableArray<KeyValuePair<string, PaperKind>> Kinds { get; }
    public OutcomePhrases Outcomes { get; }

    /// <summary>Headings of which an exact spelling is asked for, for text that is glued to its heading.</summary>
    public List<string> GluedHeadings => _gluedHeadings;

    public bool IsContents(ReadOnlySpan<char> key) => _contents.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    public bool IsRouteHeading(ReadOnlySpan<char> key) => _routeHeadings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    public bool IsRouteLabel(ReadOnlySpan<char> key) => _routeLabels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    public bool IsSignature(ReadOnlySpan<char> key) => _signatures.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    public bool TryGroup(ReadOnlySpan<char> key, out bool closed) =>
        _groups.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out closed);

    public bool TryCapacity(ReadOnlySpan<char> key, out Capacity capacity) =>
        _capacities.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out capacity);

    public bool TryHeading(ReadOnlySpan<char> key, out HeadingRule rule)
    {
        var known = _headingsBySpan.TryGetValue(key, out var found) && found is not null;
        rule = found ?? default;
        return known;
    }

    /// <summary>A heading with a slip of the pen: one letter in a short one, two in a long one.</summary>
    public bool TryMisspeltHeading(ReadOnlySpan<char> key, out HeadingRule rule)
    {
        rule = default;
        if (key.Length < ShortestTypo || key.Length > 40)
        {
            return false;
        }

        var most = key.Length >= 12 ? 2 : 1;
        for (var length = key.Length - most; length <= key.Length + most; length++)
        {
            foreach (var heading in _headingsByLength[length] ?? [])
            {
                var isInflected = key.StartsWith(heading) || heading.AsSpan(0, heading.Length - 1).SequenceEqual(key);
                if (
                    heading.Length >= ShortestTypo
                    && heading[0] == key[0]
                    && !isInflected
                    && TextKey.AreNear(heading, key, most)
                    && TryHeading(heading, out rule)
                )
                {
                    return !rule.IsTopic;
                }
            }
        }

        return false;
    }

    private void AddHeading(string key, HeadingRule? rule)
    {
        if (!_headings.TryAdd(key, rule) || rule is not { } known)
        {
            return;
        }

        (_headingsByLength[key.Length] ??= []).Add(key);
        if (!known.IsTopic)
        {
            _gluedHeadings.Add(char.ToUpperInvariant(key[0]) + key[1..]);
        }
    }
}
