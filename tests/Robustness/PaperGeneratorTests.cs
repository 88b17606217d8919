using System.Text;
using Ledetraad.Bench.Generating;
using Ledetraad.Bench.Minutes;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Robustness.Tests;

public class PaperGeneratorTests
{
    private static readonly PaperGenerator Generator = new(seed: 7);

    [Fact]
    public void The_same_number_gives_the_same_paper_without_those_before_it() =>
        Assert.Equal(Generator.Papers(20).Last().Text, new PaperGenerator(seed: 7).Paper(19).Text);

    [Fact]
    public void A_paper_is_between_5_and_40_kilobytes() =>
        Assert.All(Generator.Papers(400), paper => Assert.InRange(Encoding.UTF8.GetByteCount(paper.Text), 5_000, 40_000));

    [Fact]
    public void No_committee_meets_twice_on_a_day() =>
        Assert.Distinct(Generator.Papers(2_000).Select(paper => (paper.Facts.Committee, paper.Facts.Date)));

    [Fact]
    public void A_case_is_about_the_same_on_every_agenda()
    {
        var treatments = Generator
            .Papers(400)
            .SelectMany(paper => paper.Facts.Items)
            .Where(item => item.Case is not null)
            .ToLookup(item => item.CaseNumber);

        Assert.Contains(treatments, case_ => case_.Count() > 1);
        Assert.All(
            treatments,
            case_ => Assert.Single(case_.Select(item => (item.Case!.Topic, item.Case.Title, item.Case.Kroner)).Distinct())
        );
    }

    [Fact]
    public void The_facts_stand_in_the_paper() =>
        Assert.All(
            Generator.Papers(40),
            paper =>
                Assert.All(
                    paper.Facts.Items.Where(item => item.Case is not null),
                    item =>
                    {
                        Assert.Contains(item.Title, paper.Text, StringComparison.Ordinal);
                        Assert.Contains(item.CaseNumber!, paper.Text, StringComparison.Ordinal);
                        Assert.Contains(item.Decision!, paper.Text, StringComparison.Ordinal);
                        Assert.All(item.Dissents, dissent => Assert.Contains(dissent.Name, paper.Text, StringComparison.Ordinal));
                    }
                )
        );

    [Fact]
    public void Our_reader_and_the_plain_one_find_the_items_that_were_made()
    {
        var reader = new PaperReader();

        Assert.All(
            Generator.Papers(100),
            paper =>
            {
                var made = OutlinedItem.Of(paper.Facts);
                Assert.Equal(made, PlainOutlineReader.Read(paper.Text));
                Assert.Equal(made, OutlinedItem.Of(reader.Read(new PaperText(paper.FileName, "", paper.Text.Split('\n')))));
            }
        );
    }
}
