using Ledetraad.Kernel.KeyFigures;

namespace Ledetraad.Kernel.Tests.KeyFigures;

public class KeyFigureQueryTests
{
    [Fact]
    public void A_query_has_one_text_whatever_the_order_of_its_arguments()
    {
        var one = KeyFigureQuery.Parse("committees.data-cell@1 set=henvisninger  row=egen-laege column=2024 known=2026-11-22").Value;
        var other = KeyFigureQuery.Parse("committees.data-cell@1 known=2026-11-22 column=2024 row=egen-laege set=henvisninger").Value;

        Assert.Equal("committees.data-cell@1 column=2024 row=egen-laege set=henvisninger known=2026-11-22", one.ToString());
        Assert.Equal(one, other);
    }

    [Fact]
    public void A_query_may_ask_of_other_queries()
    {
        var query = KeyFigureQuery.Parse("calc.difference from=(a.b set=x) to=(calc.sum of=(a.b set=y)(a.b set=z)) known=2026-01-31").Value;

        Assert.Equal(["a.b set=x known=2026-01-31"], query.Figures("from").Select(f => f.ToString()));
        Assert.Equal(2, query.Figures("to")[0].Figures("of").Count);
        Assert.All(query.Figures("to")[0].Inner, inner => Assert.Equal(new DateOnly(2026, 1, 31), inner.KnownAsOf));
    }

    [Theory]
    [InlineData("", QueryPart.Key)]
    [InlineData("sum", QueryPart.Key)]
    [InlineData("a.b@", QueryPart.Version)]
    [InlineData("a.b@0", QueryPart.Version)]
    [InlineData("a.b SET=x", QueryPart.ArgumentName)]
    [InlineData("a.b set", QueryPart.EqualsSign)]
    [InlineData("a.b set=", QueryPart.Value)]
    [InlineData("a.b set=\"x", QueryPart.ClosingQuote)]
    [InlineData("a.b set=\"\\zzzz\"", QueryPart.Value)]
    [InlineData("a.b of=(a.b", QueryPart.ClosingParenthesis)]
    [InlineData("a.b known=i-går", QueryPart.Day)]
    [InlineData("a.b set=\"x\"y=1", QueryPart.BlankOrEnd)]
    [InlineData("a.b)", QueryPart.BlankOrEnd)]
    public void What_is_malformed_is_told_by_what_was_expected(string text, QueryPart expected)
    {
        Assert.True(KeyFigureQuery.Parse(text).IsRefused(out var refusal));
        Assert.Equal(expected, Assert.IsType<CannotReadQuery.IsMalformed>(refusal).Expected);
    }

    [Fact]
    public void An_argument_stands_once() =>
        Assert.True(
            KeyFigureQuery.Parse("a.b set=x set=y").IsRefused(out var refusal) && refusal is CannotReadQuery.ArgumentStandsTwice("set")
        );

    [Fact]
    public void Queries_deeper_than_any_use_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("a.b of=(", 2_000 / 8)) + "a.b" + new string(')', 250);

        Assert.True(KeyFigureQuery.Parse(deep).IsRefused(out var refusal) && refusal is CannotReadQuery.IsTooLarge);
    }

    [Fact]
    public void Every_query_reads_back_from_its_text_and_the_text_is_safe_in_markdown()
    {
        var draw = new Random(20261122);
        for (var i = 0; i < 5_000; i++)
        {
            var query = Draw(draw, depth: 1);
            var text = query.ToString();

            Assert.Equal(query, KeyFigureQuery.Parse(text).Value);
            Assert.Equal(text, KeyFigureQuery.Parse(text).Value.ToString());
            Assert.DoesNotContain(text, c => c is '|' or '{' or '}' || char.IsControl(c));
        }
    }

    [Fact]
    public void No_text_makes_the_reader_fail()
    {
        var draw = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var text = Draw(draw, depth: 1).ToString().ToCharArray();
            for (var change = draw.Next(1, 4); change > 0; change--)
            {
                text[draw.Next(text.Length)] = "(){}\"\\=@. aå\0"[draw.Next(13)];
            }

            var read = KeyFigureQuery.Parse(new string(text));
            Assert.True(read.IsRefused(out _) || KeyFigureQuery.Parse(read.Value.ToString()).Value.Equals(read.Value));
        }
    }

    private static KeyFigureQuery Draw(Random draw, int depth)
    {
        var arguments = Enumerable
            .Range(0, draw.Next(4))
            .Select(i =>
                depth < 4 && draw.Next(4) == 0
                    ? new KeyFigureArgument($"n{i}", [.. Enumerable.Range(0, draw.Next(1, 3)).Select(_ => Draw(draw, depth + 1))])
                    : new KeyFigureArgument($"n{i}", Words(draw))
            );
        DateOnly? known = draw.Next(3) == 0 ? new DateOnly(2026, 1, 1).AddDays(draw.Next(300)) : null;
        return new KeyFigureQuery($"m{draw.Next(9)}.figure-{draw.Next(9)}", draw.Next(3) == 0 ? null : draw.Next(1, 20), arguments, known);
    }

    private static string Words(Random draw)
    {
        const string Letters = "abcABC019.,*_+-/ åØ\"\\{}|()=@\n\t\u0001:é€";
        return new string([.. Enumerable.Range(0, draw.Next(8)).Select(_ => Letters[draw.Next(Letters.Length)])]);
    }
}
