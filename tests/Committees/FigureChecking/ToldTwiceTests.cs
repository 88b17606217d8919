using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>What the summary tells in round figures, or of a year, and the statement tells once more.</summary>
public class ToldTwiceTests
{
    [Theory]
    [InlineData("Der gives ca. 2,4 mio. kr. i tilskud til sejlklubbens bådebro.", "Tilskuddet til bådebroen er på 2.418.000 kr.", 0)]
    [InlineData("Der gives ca. 2,4 mio. kr. i tilskud til sejlklubbens bådebro.", "Tilskuddet til bådebroen er på 2.718.000 kr.", 1)]
    [InlineData("Tagudskiftningen på rådhuset koster cirka 37 mio. kr.", "Prisen for tagudskiftningen på rådhuset er 36.940.000 kr.", 0)]
    [InlineData("Tagudskiftningen på rådhuset koster cirka 37 mio. kr.", "Prisen for tagudskiftningen på rådhuset er 31.940.000 kr.", 1)]
    [InlineData("Tagudskiftningen på rådhuset koster cirka 40 mio. kr.", "Prisen for tagudskiftningen på rådhuset er 42.940.000 kr.", 0)] // rounded to tens
    [InlineData(
        "Tagudskiftningen på rådhuset koster cirka 37 mio. kr.",
        "Heraf er prisen for stilladset til tagudskiftningen på rådhuset 31.940.000 kr.",
        0
    )]
    [InlineData(
        "Tagudskiftningen på rådhuset koster cirka 37 mio. kr.",
        "Tagudskiftningen på rådhuset giver en besparelse på 31.940.000 kr. om året.",
        0
    )]
    [InlineData("Tagudskiftningen på rådhuset koster cirka 37 mio. kr.", "Kloakeringen ved rådhuset koster 31.940.000 kr.", 0)] // of something else
    public void An_amount_in_round_figures_is_the_exact_one_rounded(string summary, string statement, int findings)
    {
        var found = Checking.Of(statement, summary).Findings.ToList();

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((CheckKind.Repeat, Severity.Error), (finding.Kind, finding.Doubt!.Severity)));
    }

    [Theory]
    [InlineData("Stadionlånet forfalder i 2031.", "Når stadionlånet forfalder i 2031, kan det omlægges.", 0)]
    [InlineData("Stadionlånet forfalder i 2031.", "Stadionlånet til kunstgræsbanen forfalder i 2033.", 1)]
    [InlineData("Den nye søbadeanstalt indvies i 2027.", "Søbadeanstalten ved fyret indvies i 2029.", 1)]
    [InlineData("Den nye søbadeanstalt indvies i 2027.", "Multihallen ved fyret indvies i 2029.", 0)] // something else
    [InlineData("Byfornyelsen af torvet gennemføres i 2027.", "Anden etape af byfornyelsen af torvet gennemføres i 2029.", 0)]
    [InlineData("Byfornyelsen af torvet gennemføres i 2027.", "Byfornyelsen af torvet begynder i 2026.", 0)] // it begins before it is done
    public void One_thing_happens_in_one_year(string summary, string statement, int findings)
    {
        var found = Checking.Of(statement, summary).Findings.ToList();

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((CheckKind.Repeat, Severity.Implausible), (finding.Kind, finding.Doubt!.Severity)));
    }
}
