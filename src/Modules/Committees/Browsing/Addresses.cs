using System.Globalization;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Browsing;

/// <summary>The public addresses of one municipality's papers. They are kept for good: others link to them.</summary>
internal sealed class Addresses(string municipality)
{
    /// <summary>The page that searches what all municipalities have published.</summary>
    public const string SearchOfAll = "/dagsordener";

    public string Overview => $"/{municipality}/dagsordener";
    public string Meetings => $"{Overview}/moeder";
    public string Cases => $"{Overview}/sager";
    public string Members => $"{Overview}/medlemmer";
    public string Search => $"{Overview}/soeg";
    public string FollowUps => $"{Overview}/opfoelgning";

    public string Findings => $"/{municipality}/talkontrol";
    public string FindingsSetAside => $"{Findings}/{FindingTable.SetAside}";

    public string Committee(string slug) => $"{Overview}/udvalg/{slug}";

    public string Meeting(Guid id) => $"{Meetings}/{id}";

    /// <summary>One version of the minutes or of the agenda; see <see cref="PaperChoice"/>.</summary>
    public string Meeting(Guid id, PaperKind paper, int version) => $"{Meeting(id)}{PaperChoice.Query(paper, version)}";

    public string Case(Guid id) => $"{Cases}/{id}";

    public string Papers => $"{Overview}/papirer";

    /// <summary>A case paper, imported or of our own.</summary>
    public string Paper(Guid id) => $"{Papers}/{id}";

    public string PaperAttachment(Guid paper, Guid id) => $"{Paper(paper)}/bilag/{id}";

    public string Member(Guid id) => $"{Members}/{id}";

    public string Item(ItemPlace place) =>
        place.MeetingId is { } meeting && place.Paper != PaperKind.CasePaper
            ? $"{Meeting(meeting)}/punkter/{place.Key}"
            : Paper(place.ItemId);

    public string Item(ItemPlace place, PaperKind paper, int version) => Item(place) + PaperChoice.Query(paper, version);
}

/// <summary>Where an item stands, which is all that its address needs.</summary>
/// <param name="Number">As printed; null when the paper gives none.</param>
/// <param name="IsRepeated">An item before it in the same paper has the same number.</param>
internal readonly record struct ItemPlace(Guid ItemId, Guid? MeetingId, PaperKind Paper, string? Number, int Ordinal, bool IsRepeated)
{
    private const string OrdinalPrefix = "nr-";

    /// <summary>The printed number, or <c>nr-3</c> for the third item of a paper where the number is missing, repeated or no address.</summary>
    public string Key =>
        Number is { Length: > 0 }
        && !IsRepeated
        && char.IsAsciiDigit(Number[0])
        && Number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
            ? Number
            : string.Create(CultureInfo.InvariantCulture, $"{OrdinalPrefix}{Ordinal}");

    /// <summary>The place in the paper that a key of the kind <c>nr-3</c> names; null for a printed number.</summary>
    public static int? OrdinalIn(string key) =>
        key.StartsWith(OrdinalPrefix, StringComparison.Ordinal)
        && int.TryParse(key.AsSpan(OrdinalPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? ordinal
            : null;
}

/// <summary>Which of a meeting's papers, and which version of it, an address asks for: <c>?papir=dagsorden&amp;version=2</c>.</summary>
/// <param name="Paper">Null for the minutes where there are any, else the agenda.</param>
/// <param name="Version">Null for the one shown.</param>
internal readonly record struct PaperChoice(PaperKind? Paper, int? Version)
{
    private const string Agenda = "dagsorden";
    private const string Minutes = "referat";

    public static PaperChoice From(string? paper, int? version) =>
        new(
            paper switch
            {
                Agenda => PaperKind.Agenda,
                Minutes => PaperKind.Minutes,
                _ => null,
            },
            version
        );

    public static string Query(PaperKind paper, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"?papir={(paper == PaperKind.Agenda ? Agenda : Minutes)}&version={version}");
}
