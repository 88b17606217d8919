using System.Globalization;
using System.Text;

namespace Ledetraad.Bench.Generating;

/// <summary>Fills the slots of a phrase with what holds for one case; what differs from sentence to sentence is drawn.</summary>
internal sealed class Wording(CaseFacts facts, string committee, DateOnly meeting, Draw draw)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] Departments =
    [
        "center for arbejdsmarked",
        "center for teknik og miljø",
        "center for børn og læring",
        "center for sundhed og omsorg",
        "økonomiafdelingen",
        "plan- og byggeafdelingen",
        "sekretariatet for kultur og fritid",
        "afdelingen for ejendomme",
    ];

    public static string Kroner(long amount) =>
        amount % 100_000 == 0 ? string.Create(Danish, $"{amount / 1_000_000m:0.0##} mio. kr.") : string.Create(Danish, $"{amount:#,0} kr.");

    public static string LongDate(DateOnly date) => date.ToString("d. MMMM yyyy", Danish);

    public static string Weekday(DateOnly date) => date.ToString("dddd", Danish);

    public static string Capital(string text) => char.ToUpper(text[0], Danish) + text[1..];

    public string Fill(string phrase)
    {
        var text = new StringBuilder(phrase.Length + 40);
        for (var at = 0; at < phrase.Length; )
        {
            var open = phrase.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(phrase, at, phrase.Length - at);
                break;
            }

            var close = phrase.IndexOf('}', open);
            text.Append(phrase, at, open - at).Append(Slot(phrase[(open + 1)..close]));
            at = close + 1;
        }

        return text.ToString();
    }

    private string Slot(string name) =>
        name switch
        {
            "navn" => facts.Name,
            "vej" => facts.Road,
            "sted" => facts.Place,
            "skole" => facts.School,
            "emne" => facts.Subject,
            "beløb" => Kroner(facts.Kroner),
            "stort beløb" => Kroner(facts.Kroner * 10),
            "antal" => (facts.Kroner / 10_000 % 870 + 30).ToString(Danish),
            "få" => draw.Between(3, 28).ToString(Danish),
            "pct" => draw.Between(4, 79).ToString(Danish),
            "måned" => meeting.AddMonths(-1).ToString("MMMM", Danish),
            "år" => meeting.Year.ToString(Danish),
            "kvartal" => ((meeting.Month + 2) / 3).ToString(Danish),
            "udvalg" => "udvalget",
            "Udvalg" => committee,
            "afdeling" => draw.One(Departments),
            "Afdeling" => Capital(draw.One(Departments)),
            _ => throw new ArgumentException($"No slot is called {name}.", nameof(name)),
        };
}
