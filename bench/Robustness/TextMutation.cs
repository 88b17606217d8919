using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.Robustness;

/// <summary>Spoils a paper's lines in the ways that scanning, copying, other systems and ill will spoil them.</summary>
internal sealed class TextMutation(Draw draw)
{
    private const int LongestNoise = 20_000;
    private static readonly string[] Noise =
    [
        "",
        "Beslutning",
        "Beslutning i udvalget den 31-02-2024:",
        "Bilag",
        "Indstilling",
        "Indholdsfortegnelse",
        "Fraværende: , , ;",
        "Afbud: (A) (B) (C)",
        "Mødedato 99. juni 20233 kl. 25:61",
        "Punkt 99999999999999999999999: ",
        "Punkt : Lukket: - Lukket",
        "1. 1. 1. 1. 1.",
        "- - - - -",
        "at at at at at",
        "(((((((((((((((((((((",
        "\t\t\t\t\t\t\t\t",
        "|---|---|---|",
        "# ** __ ~~ <script> &lt; ``` [x](javascript:1)",
        "\ud800 lone half \udc00",
        "\0\u0001\u0007\u001b[31m",
        "\u202eredro tlav\u202c",
        "a\u0301\u0301\u0301\u0301e\u200b\u200d\ufeff",
        "\f",
        "٣٤٥ ۱۲۳ 一二三 ½ ²³",
        "15.00.10-A00-1-21 23/51 330-2018-1 00.22.00",
        "1.234.567.890.123.456.789.012,99 mio. kr. -- (-) 100 pct.",
    ];
    private static readonly string[] Stretched =
    [
        "a",
        "1",
        "1. ",
        "at ",
        "(",
        "A, ",
        "12-",
        "Udvalget ",
        "\t",
        "æ",
        "kr. ",
        "Navn (A), ",
        "- ",
    ];

    public List<string> Spoil(IReadOnlyList<string> lines)
    {
        var spoiled = lines.ToList();
        for (var times = draw.Between(1, 8); times > 0 && spoiled.Count > 0; times--)
        {
            SpoilOnce(spoiled);
        }

        return spoiled;
    }

    private void SpoilOnce(List<string> lines)
    {
        var at = draw.Between(0, lines.Count - 1);
        var count = Math.Min(draw.Between(1, 12), lines.Count - at);
        switch (draw.Between(0, 12))
        {
            case 0:
                lines.RemoveRange(at, count);
                break;
            case 1:
                lines.RemoveRange(at, lines.Count - at);
                break;
            case 2:
                lines.InsertRange(at, lines.GetRange(at, count));
                break;
            case 3:
                lines.Reverse(at, count);
                break;
            case 4:
                lines[at] = string.Join(' ', lines.GetRange(at, count));
                break;
            case 5:
                lines[at] = lines[at][..draw.Between(0, lines[at].Length)];
                break;
            case 6:
                lines[at] = lines[at].ToUpperInvariant();
                break;
            case 7:
                lines.RemoveAll(l => l.Length == 0);
                break;
            case 8:
                lines[at] = new string([.. lines[at].Reverse()]);
                break;
            case 9:
                lines.Insert(at, string.Concat(Enumerable.Repeat(draw.One(Stretched), draw.Between(1, LongestNoise / 5))));
                break;
            case 10:
                lines[at] = $"{lines[at]}{draw.One(Noise)}";
                break;
            case 11:
                lines.InsertRange(at, Enumerable.Repeat(draw.One(Noise), draw.Between(1, 200)));
                break;
            default:
                lines.Insert(at, draw.One(Noise));
                break;
        }
    }
}
