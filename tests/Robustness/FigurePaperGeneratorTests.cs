using Ledetraad.Bench.FigureChecking;
using Ledetraad.Bench.FigureChecking.Relations;

namespace Ledetraad.Robustness.Tests;

public class FigurePaperGeneratorTests
{
    private const int PhrasingsOfEach = 8;
    private static readonly FigurePaperGenerator Generator = new(seed: 7);
    private static readonly IReadOnlyList<FigurePaper> Papers = FigurePapers.Make(Generator, 120);

    [Fact]
    public void The_same_number_gives_the_same_paper() =>
        Assert.Equal(
            Generator.Paper(19, PhrasingSet.Open).Text.Lines,
            new FigurePaperGenerator(seed: 7).Paper(19, PhrasingSet.Open).Text.Lines
        );

    [Fact]
    public void What_is_true_adds_up_within_its_rounding() =>
        Assert.All(
            Papers.SelectMany(paper => paper.Relations).Where(relation => !relation.Contradicted),
            r => Assert.True(r.AddsUp, r.Wording)
        );

    [Fact]
    public void Half_of_the_papers_have_one_contradiction_and_the_others_none()
    {
        Assert.All(Papers.Take(120), paper => Assert.DoesNotContain(paper.Relations, relation => relation.Contradicted));
        Assert.All(Papers.Skip(120), paper => Assert.Single(paper.Relations, relation => relation.Contradicted));
    }

    [Fact]
    public void Every_relation_is_contradicted_in_turn() =>
        Assert.Equal(
            FigurePaperGenerator.SubRelations.Select(relation => relation.Name).Order(),
            Papers.Select(paper => paper.Contradiction?.Of.Name).OfType<string>().Distinct().Order()
        );

    [Fact]
    public void A_statement_stands_where_it_is_said_to() =>
        Assert.All(Papers.SelectMany(paper => paper.Relations), relation => Assert.NotEmpty(relation.Lines));

    [Fact]
    public void Every_relation_is_said_in_several_ways_of_which_none_is_in_both_collections() =>
        Assert.All(
            FigurePaperGenerator.SubRelations.Where(relation => relation != Attendances.List),
            relation =>
            {
                var (open, heldBack) = (
                    Phrasings.Of(PhrasingSet.Open).For(relation.Name),
                    Phrasings.Of(PhrasingSet.HeldBack).For(relation.Name)
                );
                Assert.True(open.Count + heldBack.Count >= PhrasingsOfEach, relation.Name);
                Assert.Empty(open.Intersect(heldBack));
            }
        );
}
