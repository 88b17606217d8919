using Ledetraad.Modules.Committees.Reading.Grammar;

namespace Ledetraad.Committees.Tests.Reading;

public class GrammarTests
{
    [Theory]
    [InlineData("Punkt {number}: {title}", "Punkt 41: Godkendelse af dagsorden", "41|Godkendelse af dagsorden")]
    [InlineData("Punkt {number}: {title}", "punkt  3a :Lån", "3a|Lån")]
    [InlineData("Punkt {number}: {title}", "Punktum 3: Lån", null)]
    [InlineData("{committee}, {date}", "Erhvervs-, Job- og Byudvalget, 28.09.2021", "Erhvervs-, Job- og Byudvalget|28.09.2021")]
    [InlineData("{committee}, {date}", "Byrådet, i dag", null)]
    [InlineData("Beslutning {committee} den {date}", "BESLUTNING Byrådet den 13-08-2024:", "Byrådet|13-08-2024")]
    public void A_pattern_takes_the_whole_line_or_nothing(string pattern, string line, string? expected)
    {
        Assert.True(LinePattern.TryParse(pattern, [], out var parsed, out _));

        var found = parsed.TryMatch(line, out var match)
            ? string.Join(
                '|',
                new[] { Slot.Number, Slot.Title, Slot.Committee, Slot.Date }
                    .Where(match.Has)
                    .Select(slot => match.Of(slot, line).ToString())
            )
            : null;

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("template x\nheding statement Sag", 2, "heding", "heading")]
    [InlineData("template x\nheading statment Sag", 2, "statment Sag", "statement")]
    [InlineData("template x\nitem Punkt {nummer}: {title}", 2, "Punkt {nummer}: {title}", "{number}")]
    [InlineData("template x\nitem {title}{text}", 2, "{title}{text}", "a word or sign between {title} and {text}")]
    [InlineData("template x\ngroup lukket SAGER", 2, "lukket SAGER", "closed")]
    [InlineData("template x\n\nsign", 3, "sign", "something after")]
    [InlineData("heading statement Sag", 1, "", "template NAME")]
    public void A_wrong_file_is_refused_with_line_and_expectation(string text, int line, string found, string expected)
    {
        var result = PaperGrammar.BuiltIn.With([new TemplateSource("min.template", new StringReader(text))]);

        Assert.True(result.IsRefused(out var refusal));
        Assert.Equal(("min.template", line, found), (refusal.File, refusal.Line, refusal.Found));
        Assert.Contains(expected, refusal.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_the_users_own_adds_words_to_the_common_ones()
    {
        const string template = """
            template nyby
            municipality Nyby
            mention Nyby Kommune
            heading recommendation Chefgruppen peger på
            decision Afgjort af {committee} den {date}
            outcome approved nikket igennem
            """;
        const string text =
            "Nyby Kommune\nReferat Byrådet d. 04-03-2025\n\nPunkt 1: Lån\n\nChefgruppen peger på\n\nat lånet optages.\n\nAfgjort af Byrådet den 04-03-2025\n\nBlev nikket igennem.";

        var grammar = PaperGrammar.BuiltIn.With([new TemplateSource("nyby.template", new StringReader(template))]).Value;
        var paper = new Ledetraad.Modules.Committees.Reading.PaperReader(grammar).Read(Papers.TextOf("p.txt", text));

        Assert.Equal(("nyby", "Nyby"), (paper.Template, paper.Municipality));
        var item = Assert.Single(paper.Items);
        Assert.Equal("at lånet optages.", Assert.Single(item.Recommendations));
        Assert.Equal(Ledetraad.Modules.Committees.Reading.Outcome.Approved, Assert.Single(item.Decisions).Outcome);
        Assert.Null(Papers.ReadText(text).Template);
    }
}
