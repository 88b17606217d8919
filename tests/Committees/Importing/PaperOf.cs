using System.Globalization;
using System.Text;

namespace Ledetraad.Committees.Tests.Importing;

/// <summary>Writes a small invented paper, only with what a test is about.</summary>
internal static class PaperOf
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static string Minutes(string committee, string date, params string[] items) =>
        Paper("REFERAT", committee, date, "Mødedeltagere Asta Lindekær, Bo Stenmark, Carla Rosengren", items);

    public static string MinutesWith(string attendance, string committee, string date, params string[] items) =>
        Paper("REFERAT", committee, date, attendance, items);

    public static string Agenda(string committee, string date, params string[] items) => Paper("DAGSORDEN", committee, date, "", items);

    public static string Item(
        string number,
        string title,
        string? caseNumber,
        string decision,
        string statement = "Forvaltningen redegør for sagen."
    ) =>
        $"""
            Punkt {number}: {title}

            {caseNumber}

            Sagsfremstilling

            {statement}

            Beslutning

            {decision}
            """;

    public static string ClosedItem(string number, string title, string caseNumber, string content) =>
        $"""
            Punkt {number}: Lukket: {title}

            {caseNumber}

            Sagsfremstilling

            {content}
            """;

    public static string Announced(string number, string title, string? caseNumber) =>
        $"""
            Punkt {number}: {title}

            {caseNumber}

            Sagsfremstilling

            Sagen fremlægges til drøftelse.
            """;

    private static string Paper(string kind, string committee, string date, string attendance, string[] items)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.AppendLine(Danish, $"{kind} {committee} d. {day:dd-MM-yyyy}").AppendLine();
        text.AppendLine(Danish, $"Mødedato {day.ToString("dddd", Danish)} d. {day.ToString("d. MMMM yyyy", Danish)} kl. 15:00")
            .AppendLine();
        text.AppendLine("Mødested Rådhuset, lokale 2").AppendLine();
        text.AppendLine(attendance).AppendLine();
        text.AppendLine(string.Join("\n\n", items));
        return text.ToString();
    }
}
