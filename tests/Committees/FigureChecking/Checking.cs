using Ledetraad.Committees.Tests.Reading;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Checks a paper of one item that a test writes.</summary>
internal static class Checking
{
    public static PaperCheck Of(
        string statement,
        string summary = "Udvalget orienteres.",
        string economy = "Ingen bemærkninger.",
        string title = "Orientering"
    ) =>
        OfText(
            $"""
            REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 11-06-2024

            Mødedato Tirsdag d. 11. juni 2024 kl. 15:00

            Punkt 1: {title}

            1. {title}

            Resumé

            {summary}

            Sagsfremstilling

            {statement}

            Økonomi

            {economy}
            """
        );

    public static PaperCheck OfText(string text) => FigureCheck.Of(Papers.ReadText(text), Papers.TextOf("paper.txt", text));

    public static Relation Single(this PaperCheck check, CheckKind kind) =>
        Assert.Single(check.Relations, relation => relation.Kind == kind);

    public static string Table(params string[] rows) =>
        string.Join('\n', rows.Select(row => row.Replace(" | ", "\t", StringComparison.Ordinal)));
}
