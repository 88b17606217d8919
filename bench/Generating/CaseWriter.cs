using System.Globalization;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Bench.Generating;

/// <summary>Writes one case for one meeting: the same case reads differently each time it comes up.</summary>
internal sealed class CaseWriter(string committee, DateOnly date, IReadOnlyList<TownMember> present, Draw draw)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] TableRows =
    [
        "Myndighed",
        "Drift af tilbud",
        "Anlæg",
        "Puljer",
        "Køb af pladser",
        "Transport",
        "Materialer",
        "Særlige indsatser",
    ];

    public ItemPlan Write(string number, CaseFacts about, string title)
    {
        var wording = new Wording(about, committee, date, draw);
        var topic = Phrases.Topics.First(t => t.Key == about.Topic);
        var purpose = draw.Share() switch
        {
            < 0.6 => Purpose.Decide,
            < 0.75 => Purpose.Discuss,
            _ => Purpose.Inform,
        };
        var (outcome, decision) = Decide(purpose, wording);
        return new ItemPlan(ItemKind.Case, number, title, about.Number)
        {
            Purpose = purpose,
            Case = about,
            Summary = Paragraphs(Fill("summary", draw.Between(1, 3), wording), 3),
            Statement = [.. Statement(topic, wording)],
            Recommendations = Recommend(purpose, wording),
            Legal = One("legal", wording),
            Financial = One("financial", wording),
            Staff = One("staff", wording),
            Hearing = One("hearing", wording),
            Earlier = One("earlier", wording),
            Further = One("further", wording),
            Decision = decision,
            Outcome = outcome,
            Dissents = purpose == Purpose.Decide && draw.Chance(0.15) ? [Dissent(wording)] : [],
            Attachments = [.. draw.Some(topic.Attachments, draw.Between(0, 2)).Select(wording.Fill)],
        };
    }

    private (Outcome, string) Decide(Purpose purpose, Wording wording)
    {
        var outcome = (purpose, draw.Share()) switch
        {
            (_, < 0.05) => Outcome.Postponed,
            (Purpose.Discuss, _) => Outcome.Discussed,
            (Purpose.Inform, _) => Outcome.Noted,
            (_, < 0.1) => Outcome.Rejected,
            (_, < 0.3) => Outcome.Recommended,
            _ => Outcome.Approved,
        };
        var words = One(outcome.ToString().ToLowerInvariant(), wording);
        return (outcome, draw.Chance(0.3) ? $"{words} {One("remark", wording)}" : words);
    }

    private IReadOnlyList<string> Recommend(Purpose purpose, Wording wording) =>
        purpose switch
        {
            Purpose.Discuss => Fill("discuss", 1, wording),
            Purpose.Inform => Fill("inform", 1, wording),
            _ => Fill("recommend", draw.Between(1, 4), wording),
        };

    private DissentFacts Dissent(Wording wording)
    {
        var member = draw.One(present);
        return new DissentFacts(member.Name, member.Party, One("dissent", wording));
    }

    private IEnumerable<IReadOnlyList<string>> Statement(Topic topic, Wording wording)
    {
        var general = Fill("statement", draw.Between(3, 24), wording);
        var sentences = draw.Some([.. topic.Sentences.Select(wording.Fill), .. general], int.MaxValue);
        var subheadings = new Queue<string>(draw.Some(Phrases.For("subheading"), 3));
        var paragraphs = Paragraphs(sentences, 4);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i > 0 && draw.Chance(0.25) && subheadings.TryDequeue(out var subheading))
            {
                yield return [subheading];
            }

            yield return [paragraphs[i]];
        }

        if (draw.Chance(0.4))
        {
            yield return ["Forslaget betyder, at"];
            yield return [.. Fill("bullet", draw.Between(2, 5), wording).Select(b => $"- {b}")];
        }

        if (draw.Chance(0.35))
        {
            yield return ["Tabellen viser, hvordan beløbene fordeler sig."];
            yield return Table();
        }
    }

    /// <summary>Columns with a tab between them, as text taken from a paper has them; the last row is the sum.</summary>
    private string[] Table()
    {
        var rows = draw.Some(TableRows, draw.Between(3, 6))
            .Select(name => (Name: name, Budget: draw.Between(100, 90_000), Off: draw.Between(-4_000, 4_000)))
            .ToList();
        rows.Add(("I alt", rows.Sum(r => r.Budget), rows.Sum(r => r.Off)));
        return
        [
            $"i 1.000 kr.\tBudget {date.Year}\tForventet regnskab\tAfvigelse",
            .. rows.Select(r => string.Create(Danish, $"{r.Name}\t{r.Budget:#,0}\t{r.Budget + r.Off:#,0}\t{r.Off:#,0}")),
        ];
    }

    private List<string> Paragraphs(IReadOnlyList<string> sentences, int longest)
    {
        var paragraphs = new List<string>();
        for (var at = 0; at < sentences.Count; )
        {
            var count = Math.Min(draw.Between(1, longest), sentences.Count - at);
            paragraphs.Add(string.Join(' ', sentences.Skip(at).Take(count)));
            at += count;
        }

        return paragraphs;
    }

    private string[] Fill(string purpose, int count, Wording wording) => [.. draw.Some(Phrases.For(purpose), count).Select(wording.Fill)];

    private string One(string purpose, Wording wording) => wording.Fill(draw.One(Phrases.For(purpose)));
}
