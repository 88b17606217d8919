using System.Globalization;
using Ledetraad.Bench.FigureChecking.Relations;
using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>Sentences that state no relation: names, and numbers that have nothing to do with any other.</summary>
internal sealed class Filler(Scene scene, Phrasings phrasings)
{
    private readonly Draw _draw = scene.Draw;
    private readonly Queue<string> _sentences = new(
        scene.Draw.Some([.. phrasings.For("filler"), .. phrasings.For("distractor")], int.MaxValue)
    );
    private readonly HashSet<(string, string)> _told = [];

    private readonly Facts _names = new Facts()
        .Say("projekt", scene.Project())
        .Say("sted", Town.Place(scene.Draw))
        .Say("vej", Town.Road(scene.Draw))
        .Say("skole", Town.School(scene.Draw));

    /// <param name="head">Of the phrasings: <c>title</c>, <c>summary</c> …</param>
    public string One(string head) => Fill(_draw.One(phrasings.For(head)), Numbered());

    /// <summary>None, one or two, each of them once in an item.</summary>
    public IReadOnlyList<string> Sentences()
    {
        var sentences = new List<string>();
        for (var left = _draw.Between(0, 2); left > 0 && _sentences.TryDequeue(out var sentence); left--)
        {
            sentences.Add(Fill(sentence, Numbered()));
        }

        return sentences;
    }

    /// <summary>Now and then a figure of a statement's subject at another time or elsewhere, which is not to be taken for the one stated.</summary>
    public IReadOnlyList<string> About(Facts facts)
    {
        var subject = _draw.One(["gruppe", "område"]);
        if (facts.Find(subject) is not { } word || !_draw.Chance(0.35))
        {
            return [];
        }

        // Once in an item: two figures for it would contradict each other.
        var phrasing = _draw.One(phrasings.For($"tæt på {subject}"));
        return _told.Add((phrasing, facts.Text(subject, null))) ? [Fill(phrasing, Numbered().Say(subject, word))] : [];
    }

    private static string Fill(string sentence, Facts facts) => Phrasing.Fill(sentence, facts)[0][0];

    /// <summary>Years, addresses, paragraphs and the like, drawn anew for every sentence.</summary>
    private Facts Numbered() =>
        new Facts()
            .Say("projekt", _names.Text("projekt", null))
            .Say("sted", _names.Text("sted", null))
            .Say("vej", _names.Text("vej", null))
            .Say("skole", _names.Text("skole", null))
            .Say("husnummer", Plain(_draw.Between(2, 148)))
            .Say("postnummer", Plain(_draw.Between(2000, 9990)))
            .Say("telefon", string.Join(' ', Enumerable.Range(0, 4).Select(_ => Plain(_draw.Between(10, 99)))))
            .Say("paragraf", Plain(_draw.Between(3, 140)))
            .Say("stykke", Plain(_draw.Between(1, 6)))
            .Say("lovnummer", Plain(_draw.Between(100, 1700)))
            .Say("sagsnummer", $"{(scene.Meeting.Year - _draw.Between(0, 4)) % 100}/{Plain(_draw.Between(100, 48_000))}")
            .Say("side", Plain(_draw.Between(2, 38)))
            .Say("matrikel", string.Create(CultureInfo.InvariantCulture, $"{_draw.Between(1, 40)}{(char)('a' + _draw.Between(0, 8))}"))
            .Say("klokken", string.Create(CultureInfo.InvariantCulture, $"{_draw.Between(8, 18)}.{_draw.Between(0, 3) * 15:00}"))
            .Say("beløb", new Money(_draw, 1_000_000m).Of(_draw.Between(1_100, 9_700) * 1_000m))
            .Say("stort beløb", Numbers.Rounded(_draw.Between(21, 290) / 10m, 1, " mia. kr."))
            .Say("stort antal", Numbers.Count(_draw.Between(21_000, 190_000)))
            .Say("antal", Numbers.Count(_draw.Between(14, 390)))
            .Say("få", Numbers.Count(_draw, _draw.Between(2, 9)))
            .Say("ciffer", Plain(_draw.Between(2, 9)))
            .Say("pct", Numbers.Percent(_draw, _draw.Between(12, 88)))
            .Say("måned", Scene.Month(_draw.Between(1, 12)))
            .Years(scene);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
