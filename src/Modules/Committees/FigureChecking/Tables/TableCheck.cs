namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>All relations of one table. A wrong cell that breaks several of them is told once.</summary>
internal static class TableCheck
{
    public static IEnumerable<Relation> Of(TableGrid grid)
    {
        if (grid.Columns.Count == 0)
        {
            return [];
        }

        return Told(
            grid,
            [
                .. FormulaColumns.Of(grid),
                .. DifferenceColumns.Of(grid),
                .. ThreeRows.Of(grid),
                .. TotalRows.Of(grid),
                .. YearTotals.Of(grid),
                .. StaffPrices.Of(grid),
                .. UnnamedTotals.Of(grid),
                .. TotalColumns.Of(grid),
                .. BracketShares.Of(grid),
                .. ShareColumns.Of(grid),
                .. PercentSums.Of(grid),
                .. WeightedMeans.Of(grid),
                .. MonthlyMeans.Of(grid),
                .. MeanRows.Of(grid),
                .. FundingBalances.Of(grid),
            ]
        );
    }

    /// <summary>Of lines that each have a name and a figure: what they come to is tested where the words around them say so (ListedParts).</summary>
    public static IEnumerable<Relation> OfList(TableGrid grid) =>
        Told(
            grid,
            [.. UnnamedTotals.Of(grid), .. ThreeRows.Of(grid), .. MeanRows.Of(grid), .. MonthlyMeans.Of(grid), .. FundingBalances.Of(grid)]
        );

    private static IEnumerable<Relation> Told(TableGrid grid, IEnumerable<TableRelation> relations)
    {
        var told = new List<TableRelation>();
        foreach (var relation in relations)
        {
            if (!told.Exists(other => IsSame(other, relation)) && (relation.Holds || !told.Exists(other => Shares(other, relation))))
            {
                told.Add(relation);
            }
        }

        return told.Select(relation => relation.In(grid));

        // A column's formula and its name may tell the same.
        static bool IsSame(TableRelation a, TableRelation b) =>
            a.Stated == b.Stated && a.Kind == b.Kind && a.Holds == b.Holds && a.Cells.ToHashSet().SetEquals(b.Cells);

        // Shares have only their total in common, and each can be wrong for itself.
        static bool Shares(TableRelation a, TableRelation b) =>
            !a.Holds
            && !(a.Kind == CheckKind.Percentage && b.Kind == CheckKind.Percentage)
            && a.Cells.Append(a.Stated).Intersect(b.Cells.Append(b.Stated)).Any();
    }
}
