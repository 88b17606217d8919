using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Ledetraad.App.CommandLine;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.Checking;

/// <summary><c>doctor</c>: what is installed, what is missing, and what then does not work.</summary>
internal static class DoctorCommand
{
    public static Command Create(Locations locations)
    {
        var command = new Command("doctor", T["Doctor.Command"]);
        command.SetAction(parsed =>
        {
            var data = locations.DataFolder(parsed);
            bool[] needed =
            [
                Tell(T["Doctor.Runtime"], RuntimeInformation.FrameworkDescription, ""),
                Tell(T["Doctor.Icu"], DanishSorting(), T["Doctor.Icu.Missing"]),
                Tell(T["Doctor.Data"], Writable(data, out var why) ? data : null, T["Doctor.Data.Missing", data, why]),
                Tell(T["Doctor.Pdf"], Find("pdftotext"), T["Doctor.Pdf.Missing"]),
                Tell(
                    T["Doctor.Samples"],
                    Directory.Exists(Locations.Samples) ? Locations.Samples : null,
                    T["Doctor.Samples.Missing", Locations.Samples]
                ),
            ];
            Tell(T["Doctor.Browser"], Find("chromium", "/usr/bin"), T["Doctor.Browser.Missing"]);
            Tell(T["Doctor.Postgres"], PostgresServer(), T["Doctor.Postgres.Missing"]);
            return needed.All(ok => ok) ? 0 : 1;
        });
        return command;
    }

    private static bool Tell(string what, string? found, string missing)
    {
        Console.WriteLine(found is null ? T["Doctor.Missing", what, missing] : T["Doctor.Ok", what, found]);
        return found is not null;
    }

    private static string? DanishSorting() =>
        string.Compare("Østerby", "Aarby", CultureInfo.GetCultureInfo("da-DK"), CompareOptions.None) < 0 ? "Æ, Ø, Å, Aa" : null;

    private static string? Find(string program, params string[] alsoIn) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(alsoIn)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    /// <summary>Debian keeps one folder for each major version.</summary>
    private static string? PostgresServer()
    {
        const string versions = "/usr/lib/postgresql";
        return Directory.Exists(versions)
            ? Directory.EnumerateDirectories(versions).Select(v => Path.Combine(v, "bin", "postgres")).LastOrDefault(File.Exists)
            : Find("postgres");
    }

    private static bool Writable(string folder, out string why)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            why = "";
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            why = e.Message;
            return false;
        }
    }
}
