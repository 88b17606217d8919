using System.Globalization;
using Ledetraad.Bench.FigureChecking.Relations;
using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>Fills sentences that state no relation: names, and numbers that have nothing to do with any other.</summary>
internal sealed class FillerWording(Scene scene)
{
    private readonly Draw _draw = scene.Draw;
    private readonly Facts _names = new Facts()
        .Say("projekt", scene.Project())
        .Say("sted", Town.Place(scene.Draw))
        .Say("vej", Town.Road(scene.Draw))
        .Say("skole", Town.School(scene.Draw));

    public string Fill(string sentence) => Phrasing.Fill(sentence, Numbered())[0][0];

    /// <param name="subject">The slot that a statement has the word for: <c>gruppe</c> or <c>område</c>.</param>
    public string FillAbout(string sentence, string subject, string word) => Phrasing.Fill(sentence, Numbered().Say(subject, word))[0][0];

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
            .Say("pct", Numbers.Percent(_draw, _draw.Between(12, 88)))
            .Say("måned", Scene.Month(_draw.Between(1, 12)))
            .Years(scene);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
