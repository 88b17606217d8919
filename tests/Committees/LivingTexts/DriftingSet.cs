using System.Globalization;
using Ledetraad.Committees.Tests.DataSets;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;

namespace Ledetraad.Committees.Tests.LivingTexts;

/// <summary>A data set that is corrected at random: numbers, rows that come and go, formulas, units.</summary>
internal sealed class DriftingSet(Random draw)
{
    private static readonly string[] Layouts =
    [
        "kolonne [I alt] = sum\nrække [Samlet] = sum",
        "kolonne [I alt] = [2023] + [2024]\nrække [Samlet] = sum",
        "kolonne [I alt] = sum\nrække [Samlet] = gennemsnit",
        "kolonne [I alt] = [2024] - [2023]\nrække [Samlet] = sum",
    ];

    private readonly List<(string Label, int First, int Second)> _rows =
    [
        .. Enumerable.Range(1, 8).Select(i => ($"Kanal {i}", draw.Next(1, 200), draw.Next(1, 200))),
    ];

    private int _added;
    private string _layout = Layouts[0];
    private FigureScale _scale = FigureScale.ThousandKroner;

    public static string Paper(string slug) =>
        """
            Der blev givet {{committees.data-sum@1 column=2024 set=SLUG : mio. kr, 2 decimaler}} i 2024,
            {{calc.change@1 from=(committees.data-sum@1 column=2023 set=SLUG) to=(committees.data-sum@1 column=2024 set=SLUG)}} mere,
            heraf {{committees.data-share@1 column=2024 row=kanal-1 set=SLUG}} til den første.
            Snittet var {{committees.data-mean@1 column=2023 set=SLUG}}.

            {{committees.data-table@1 set=SLUG}}

            {{committees.data-table@1 columns=2023,2024 set=SLUG : søjler}}
            """.Replace("SLUG", slug, StringComparison.Ordinal);

    public void Correct()
    {
        switch (draw.Next(8))
        {
            case 0:
                _rows.Add(($"Ny kanal {++_added}", draw.Next(1, 200), draw.Next(1, 200)));
                break;
            case 1 when _rows.Count > 4:
                _rows.RemoveAt(draw.Next(_rows.Count));
                break;
            case 2:
                _layout = Layouts[(Array.IndexOf(Layouts, _layout) + draw.Next(1, Layouts.Length)) % Layouts.Length];
                break;
            case 3:
                _scale = _scale == FigureScale.ThousandKroner ? FigureScale.Kroner : FigureScale.ThousandKroner;
                break;
            default:
                var at = draw.Next(_rows.Count);
                _rows[at] = (_rows[at].Label, _rows[at].First + draw.Next(1, 50), _rows[at].Second + draw.Next(-20, 20));
                break;
        }
    }

    public DataSetDraft Draft() =>
        DataSetStore.Draft(
            "\t2023\t2024\n"
                + string.Join('\n', _rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Label}\t{r.First}\t{r.Second}"))),
            Unit.Money,
            _scale,
            _layout,
            title: "Kanaler"
        );
}
