using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Reading.Input.Pdf;

namespace Ledetraad.Committees.Tests.Reading.Input;

/// <summary>Words on a page by hand: each letter four points wide, a line twelve points high.</summary>
public class PdfLayoutTests
{
    private const double Letter = 4;

    [Fact]
    public void Rows_without_air_between_them_are_told_apart_by_their_figures() =>
        Assert.Equal(
            "Ydelse|Budget|Forbrug\nDagpenge|100|90\nFleksjob til|200|180\nunge|300|270",
            Read(
                (0, "Ydelse            Budget     Forbrug"),
                (13, "Dagpenge          100        90"),
                (26, "Fleksjob til      200        180"),
                (39, "unge              300        270")
            )
        );

    [Fact]
    public void A_label_that_goes_on_below_belongs_to_its_row() =>
        Assert.Equal(
            "Ydelse|Budget|Forbrug\nDagpenge til ledige|100|90\nFleksjob|200|180",
            Read(
                (0, "Ydelse            Budget     Forbrug"),
                (13, "Dagpenge til      100        90"),
                (26, "ledige"),
                (39, "Fleksjob          200        180")
            )
        );

    [Fact]
    public void Parts_far_apart_on_a_single_line_keep_their_distance() =>
        Assert.Equal("Sagsnr.: 25-000123   Åbent", Read((0, "Sagsnr.: 25-000123           Åbent")));

    [Fact]
    public void Bullets_become_dashes_and_are_no_column() =>
        Assert.Equal("- at godkende\n- at sende i høring", Read((0, "•     at godkende"), (13, "•     at sende i høring")));

    private static string Read(params (double Top, string Text)[] lines)
    {
        var words = new List<PdfWord>();
        foreach (var (top, text) in lines)
        {
            var column = 0;
            foreach (var word in text.Split(' '))
            {
                if (word.Length > 0)
                {
                    words.Add(new PdfWord(column * Letter, top, (column + word.Length) * Letter, top + 12, word));
                }

                column += word.Length + 1;
            }
        }

        var result = PdfLayout.Read([new PdfPage(595, words)], PaperInputLimits.Default);
        return string.Join('\n', result.Value).Replace('\t', '|');
    }
}
