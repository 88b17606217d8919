using System.Globalization;
using System.Text;
using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>Writes agenda items around statements, and finds the statements again in the paper that a layout made of them.</summary>
internal sealed class FigureItemWriter(PhrasingSet set, Draw draw)
{
    private const char Opens = '\uE000';
    private const char Closes = '\uE001';
    private const char FirstId = '\uE100';
    private const int WrappedAt = 96;

    private readonly Phrasings _phrasings = Phrasings.Of(set);
    private readonly bool _wraps = draw.Chance(0.15);
    private readonly List<Stated> _stated = [];

    public ItemPlan Write(string number, string caseNumber, Scene scene, IReadOnlyList<SubRelation> relations, SubRelation? contradicted)
    {
        var filler = new Filler(scene, _phrasings);
        var text = new ItemText([filler.One("summary")], [], [draw.One(Phrases.For("approved"))]);
        foreach (var relation in relations)
        {
            State(relation, relation == contradicted, number, scene, text, filler);
        }

        return new ItemPlan(ItemKind.Case, number, filler.One("title"), caseNumber)
        {
            Purpose = Purpose.Decide,
            Summary = text.Summary,
            Statement = text.Statement,
            Recommendations = [filler.One("recommend")],
            Legal = draw.One(Phrases.For("legal").Where(l => !l.Contains('{', StringComparison.Ordinal)).ToList()),
            Financial = "Sagen har ingen yderligere økonomiske konsekvenser.",
            Decision = string.Join(' ', text.Decision),
            Outcome = Outcome.Approved,
        };
    }

    /// <summary>The paper without marks, and the lines on which each statement stands.</summary>
    public (IReadOnlyList<string> Lines, IReadOnlyList<StatedRelation> Relations) Locate(string marked)
    {
        var on = _stated.ConvertAll(_ => new HashSet<int>());
        var lines = new List<string>();
        var open = new HashSet<int>();
        foreach (var line in marked.Split('\n'))
        {
            var text = new StringBuilder(line.Length);
            var here = new HashSet<int>(open);
            var mark = '\0';
            foreach (var letter in line)
            {
                if (mark != '\0')
                {
                    var id = letter - FirstId;
                    here.Add(id);
                    _ = mark == Opens ? open.Add(id) : open.Remove(id);
                    mark = '\0';
                }
                else if (letter is Opens or Closes)
                {
                    mark = letter;
                }
                else
                {
                    text.Append(letter);
                }
            }

            lines.Add(text.ToString());
            foreach (var id in here)
            {
                on[id].Add(lines.Count);
            }
        }

        return (lines, [.. _stated.Select((stated, id) => stated.On(on[id], lines))]);
    }

    private void State(SubRelation relation, bool contradicted, string item, Scene scene, ItemText text, Filler filler)
    {
        var facts = relation.Make(scene, contradicted);
        var passages = Phrasing.Fill(draw.One(_phrasings.For(relation.Name)), facts);
        var wording = string.Join(" ‖ ", passages.Select(lines => string.Join(" ⏎ ", lines)));
        var member = relation.Kind == CheckKind.Attendance ? facts.Find("navn") : null;
        var id = _stated.Count;
        _stated.Add(new Stated(relation, item, wording, member, contradicted, facts.Hold));
        for (var i = 0; i < passages.Count; i++)
        {
            var marked = passages[i].Select(line => Mark(id, line)).ToList();
            switch (relation.Place)
            {
                case StatementPlace.SummaryFirst when i == 0:
                    text.Summary.Add(string.Join(' ', marked));
                    break;
                case StatementPlace.Decision:
                    text.Decision.AddRange(marked);
                    break;
                default:
                    text.Statement.AddRange(Around(marked, filler.About(facts), filler));
                    break;
            }
        }
    }

    /// <summary>A sentence stands within a paragraph; a list or a table stands alone, but for a sentence that leads to it.</summary>
    private IEnumerable<IReadOnlyList<string>> Around(List<string> marked, IReadOnlyList<string> about, Filler filler)
    {
        var before = filler.Sentences();
        if (marked.Count == 1)
        {
            return [Wrap(string.Join(' ', [.. before, marked[0], .. about, .. filler.Sentences()]))];
        }

        var isLed = marked[0][..^2][^1] is '.' or ':' && !marked[0].Contains('\t', StringComparison.Ordinal);
        var above = string.Join(' ', isLed ? [.. before, marked[0]] : before);
        var paragraphs = about.Select(sentence => (IReadOnlyList<string>)[sentence]).Prepend([.. marked.Skip(isLed ? 1 : 0)]);
        return above.Length > 0 ? paragraphs.Prepend([above]) : paragraphs;
    }

    /// <summary>Lines as text taken from a printed page has them.</summary>
    private string[] Wrap(string paragraph)
    {
        if (!_wraps)
        {
            return [paragraph];
        }

        var lines = new List<string> { "" };
        foreach (var word in paragraph.Split(' '))
        {
            if (lines[^1].Length + word.Length > WrappedAt)
            {
                lines.AddRange(Broken(word, lines));
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? word : " " + word;
            }
        }

        return [.. lines];
    }

    /// <summary>What goes to the next line: the word, or now and then only what follows the first point of a large number.</summary>
    private string[] Broken(string word, List<string> lines)
    {
        var point = word.IndexOf('.', StringComparison.Ordinal);
        if (point < 1 || point == word.Length - 1 || !char.IsDigit(word[point - 1]) || !char.IsDigit(word[point + 1]) || !draw.Chance(0.3))
        {
            return [word];
        }

        lines[^1] += " " + word[..(point + 1)];
        return [word[(point + 1)..]];
    }

    private static string Mark(int id, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{Opens}{(char)(FirstId + id)}{text}{Closes}{(char)(FirstId + id)}");

    /// <summary>What an item has so far.</summary>
    private sealed record ItemText(List<string> Summary, List<IReadOnlyList<string>> Statement, List<string> Decision);

    /// <param name="Member">The one whom it is about; null when it is about figures or dates.</param>
    private sealed record Stated(SubRelation Of, string Item, string Wording, string? Member, bool Contradicted, bool AddsUp)
    {
        public StatedRelation On(IReadOnlySet<int> marked, IReadOnlyList<string> lines) =>
            new(
                Of,
                Item,
                Member is null ? marked : marked.Union(StatedRelation.LinesWith(Member, lines)).ToHashSet(),
                Wording,
                Contradicted
            )
            {
                AddsUp = AddsUp,
            };
    }
}
