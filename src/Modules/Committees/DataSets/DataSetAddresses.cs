using System.Globalization;

namespace Ledetraad.Modules.Committees.DataSets;

/// <summary>Addresses of data sets and of the tools that embed their figures.</summary>
internal sealed class DataSetAddresses(string municipality)
{
    /// <summary>No data set lies there.</summary>
    public const string NewSlug = "nyt";

    public string All => $"/{municipality}/udvalg/datasaet";
    public string New => $"{All}/{NewSlug}";
    public string FindFigure => $"/{municipality}/udvalg/tal/find";

    public string Of(string slug) => $"{All}/{slug}";

    public string Correct(string slug) => $"{Of(slug)}/ret";

    public string Version(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{Of(slug)}/versioner/{number}");

    public string FindFigureIn(string slug) => $"{FindFigure}?set={slug}";
}
