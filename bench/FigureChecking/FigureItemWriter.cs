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
        var wording = new FillerWording(scene);
        var summary = new List<string> { wording.Fill(draw.One(_phrasings.For("summary"))) };
        var statement = new List<IReadOnlyList<string>>();
        var decision = new List<string> { draw.One(Phrases.For("approved")) };
        var filler = new Queue<string>(draw.Some([.. _phrasings.For("filler"), .. _phrasings.For("distractor")], int.MaxValue));
        foreach (var relation in relations)
        {
            var facts = relation.Make(scene, relation == contradicted);
            var passages = Phrasing.Fill(draw.One(_phrasings.For(relation.Name)), facts);
            var id = _stated.Count;
            _stated.Add(
                new Stated(
                    relation,
                    number,
                    string.Join(" ‖ ", passages.Select(lines => string.Join(" ⏎ ", lines))),
                    relation.Kind == CheckKind.Attendance ? facts.Find("navn") : null,
                    relation == contradicted,
                    facts.Hold
                )
            );
            for (var i = 0; i < passages.Count; i++)
            {
                var marked = passages[i].Select(line => Mark(id, line)).ToList();
                switch (relation.Place)
                {
                    case StatementPlace.SummaryFirst when i == 0:
                        summary.Add(string.Join(' ', marked));
                        break;
                    case StatementPlace.Decision:
                        decision.AddRange(marked);
                        break;
                    default:
                        statement.AddRange(Around(marked, About(facts, wording), filler, wording));
                        break;
                }
            }
        }

        return new ItemPlan(ItemKind.Case, number, wording.Fill(draw.One(_phrasings.For("title"))), caseNumber)
        {
            Purpose = Purpose.Decide,
            Summary = summary,
            Statement = statement,
            Recommendations = [wording.Fill(draw.One(_phrasings.For("recommend")))],
            Legal = draw.One(Phrases.For("legal").Where(l => !l.Contains('{', StringComparison.Ordinal)).ToList()),
            Financial = "Sagen har ingen yderligere økonomiske konsekvenser.",
            Decision = string.Join(' ', decision),
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

    /// <summary>A sentence stands within a paragraph; a list or a table stands alone.</summary>
    private IEnumerable<IReadOnlyList<string>> Around(
        List<string> marked,
        IReadOnlyList<string> about,
        Queue<string> filler,
        FillerWording wording
    )
    {
        var before = Sentences(filler, wording);
        if (marked.Count > 1)
        {
            yield return [string.Join(' ', [.. before, marked[0]])];
            yield return [.. marked.Skip(1)];
            foreach (var sentence in about)
            {
                yield return [sentence];
            }

            yield break;
        }

        yield return Wrap(string.Join(' ', [.. before, marked[0], .. about, .. Sentences(filler, wording)]));
    }

    /// <summary>Now and then a figure of the same subject at another time or elsewhere, which is not to be taken for the one stated.</summary>
    private string[] About(Facts facts, FillerWording wording)
    {
        var subject = draw.One(["gruppe", "område"]);
        return facts.Find(subject) is { } word && draw.Chance(0.35)
            ? [wording.FillAbout(draw.One(_phrasings.For($"tæt på {subject}")), subject, word)]
            : [];
    }

    private List<string> Sentences(Queue<string> filler, FillerWording wording)
    {
        var sentences = new List<string>();
        for (var left = draw.Between(0, 2); left > 0 && filler.TryDequeue(out var sentence); left--)
        {
            sentences.Add(wording.Fill(sentence));
        }

        return sentences;
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
