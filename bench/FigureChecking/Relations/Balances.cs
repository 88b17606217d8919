using System.Globalization;
using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>What is spent and how it is paid for.</summary>
internal static class Balances
{
    private const int Years = 4;

    public static IReadOnlyList<SubRelation> All { get; } =
    [
        SubRelation.OfFigures(CheckKind.Balance, "balance-prosa", Paid),
        SubRelation.OfFigures(CheckKind.Balance, "balance-tabel", scene => Grants(scene, onlyOverAllYears: false)),
        new(CheckKind.Balance, "balance-år", Severity.Ambiguous, Grants),
    ];

    private static Facts Paid(Scene scene)
    {
        var whole = scene.Kroner();
        var money = new Money(scene.Draw, whole / 3);
        var parts = scene.Split(whole, 2, 1_000);
        return new Facts()
            .Say("område", scene.Area())
            .Say("andet område", scene.Area())
            .Say("udgift", money.Of(whole))
            .Say("a", money.Of(parts[0]))
            .Say("b", money.Of(parts[1]))
            .Years(scene)
            .Bind(facts => facts["udgift"] - facts["a"] - facts["b"]);
    }

    /// <param name="onlyOverAllYears">The till pays in the first year for all of them.</param>
    private static Facts Grants(Scene scene, bool onlyOverAllYears)
    {
        var minus = scene.Draw.Chance(0.3) ? "–" : "-";
        var rows = scene.Draw.Between(2, 4);
        var facts = new Facts().Say("navn", [.. scene.Areas(rows).Select(Wording.Capital)]);
        var sums = new List<int>();
        for (var year = 0; year < Years; year++)
        {
            var cells = Enumerable.Range(0, rows).Select(_ => scene.Draw.Between(40, 6_000) * (scene.Draw.Chance(0.6) ? 1 : -1)).ToList();
            sums.Add(cells.Sum());
            facts.Say(In("år", year), scene.Year(year)).Say(In("b", year), [.. cells.Select(Cell)]);
        }

        for (var year = 0; year < Years; year++)
        {
            var (till, cells) = (In("kasse", year), In("b", year));
            facts
                .Say(
                    till,
                    Cell(
                        onlyOverAllYears
                            ? year == 0
                                ? -sums.Sum()
                                : 0
                            : -sums[year]
                    )
                )
                .Bind(f => f[till] + f.Sum(cells));
        }

        return facts;

        Figure Cell(int value) => Numbers.Rounded(value, 0, minus: minus) with { Half = 0 };
    }

    private static string In(string name, int year) => string.Create(CultureInfo.InvariantCulture, $"{name}{year}");
}
