using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.DataSets;

/// <summary>The words of data sets: their pages, their key figures, and what is wrong with a table.</summary>
internal static class DataSetsTexts
{
    public static readonly Texts T = new(typeof(DataSetsTexts));
}
