using System.CommandLine;
using Ledetraad.Kernel.Storage;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.CommandLine;

/// <summary>Where data and samples lie: said on the command line, else in the environment, else below the project's folder.</summary>
internal sealed class Locations
{
    /// <summary>Connection string of the installation's store; with <see cref="MunicipalityStoreVariable"/>, for PostgreSQL in production.</summary>
    public const string InstallationStoreVariable = "LEDETRAAD_INSTALLATION_STORE";

    /// <summary>Connection string of a municipality's store, with <c>{municipality}</c> where its slug stands.</summary>
    public const string MunicipalityStoreVariable = "LEDETRAAD_MUNICIPALITY_STORE";

    public Option<string?> Data { get; } =
        new("--data")
        {
            Description = T["Option.Data"],
            Recursive = true,
            HelpName = "MAPPE",
        };

    /// <summary>The project's folder (set by the start script), else the folder that the command is run in.</summary>
    public static string Home => Environment.GetEnvironmentVariable("LEDETRAAD_HOME") ?? Environment.CurrentDirectory;

    public static string Samples => Path.Combine(Home, "samples");

    public string DataFolder(ParseResult parsed) =>
        Path.GetFullPath(parsed.GetValue(Data) ?? Environment.GetEnvironmentVariable("LEDETRAAD_DATA") ?? Path.Combine(Home, ".data"));

    public StoreOptions Stores(ParseResult parsed)
    {
        var inFolder = StoreOptions.InFolder(DataFolder(parsed));
        return parsed.GetValue(Data) is not null
            ? inFolder
            : new StoreOptions(
                Environment.GetEnvironmentVariable(InstallationStoreVariable) ?? inFolder.Installation,
                Environment.GetEnvironmentVariable(MunicipalityStoreVariable) ?? inFolder.MunicipalityTemplate
            );
    }
}
