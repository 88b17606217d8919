using System.Globalization;
using Ledetraad.Modules.Committees.Drafting.Agendas;

namespace Ledetraad.Modules.Committees.Drafting;

/// <summary>Where the administration's own pages of cases and papers lie.</summary>
internal sealed class DraftingAddresses(string municipality)
{
    public string Cases => $"/{municipality}/udvalg/sager";
    public string HandOver => $"/{municipality}/udvalg/overdrag-sager";
    public string Kle => $"/{municipality}/udvalg/kle";
    public string NewCase => $"{Cases}/ny";
    public string Settings => $"{Cases}/indstillinger";

    public string Template(string key) => $"{Settings}/skabeloner/{key}";

    public string CopyOf(Guid caseId) => $"{NewCase}?kopi={caseId}";

    /// <summary>A published case that is to be dealt with again, under its own number.</summary>
    public string Again(Guid caseId, string number) => $"{CopyOf(caseId)}&nummer={Uri.EscapeDataString(number)}";

    public string Case(Guid id) => $"{Cases}/{id}";

    public string EditCase(Guid id) => $"{Case(id)}/ret";

    public string Paper(Guid caseId, Guid paper) => $"{Case(caseId)}/papirer/{paper}";

    public string Write(Guid caseId, Guid paper) => $"{Paper(caseId, paper)}/skriv";

    public string Versions(Guid caseId, Guid paper) => $"{Paper(caseId, paper)}/versioner";

    public string Versions(Guid caseId, Guid paper, int from, int to) =>
        string.Create(CultureInfo.InvariantCulture, $"{Versions(caseId, paper)}?fra={from}&til={to}");

    public string Version(Guid caseId, Guid paper, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Versions(caseId, paper)}/{number}");

    public string Attachments(Guid caseId, Guid paper) => $"{Paper(caseId, paper)}/bilag";

    public string Attachment(Guid caseId, Guid paper, Guid id) => $"{Attachments(caseId, paper)}/{id}";

    /// <summary>After the address of a file, for seeing it in the browser.</summary>
    public const string PreviewPart = "vis";

    public string Advice(Guid caseId, Guid paper) => $"{Paper(caseId, paper)}/hoering";

    public string Anonymised(Guid caseId, Guid paper) => $"{Paper(caseId, paper)}/anonymiseret";

    /// <summary>Where a paper is put on an agenda, published, and taken back.</summary>
    public string OnAgenda(Guid caseId, Guid paper) => $"{Paper(caseId, paper)}/dagsorden";

    public string Agendas => $"/{municipality}/udvalg/dagsordener";

    public string Agenda(AgendaMeeting meeting) =>
        string.Create(CultureInfo.InvariantCulture, $"{Agendas}/{Web.Wording.Days.ForField(meeting.Date)}/{meeting.BodyKey}");

    public string Publish(AgendaMeeting meeting) => $"{Agenda(meeting)}/offentliggoer";

    public string Print(Guid caseId, Guid paper) => $"{Paper(caseId, paper)}/udskrift";

    /// <summary>The paper as the public reads it.</summary>
    public string PublicPaper(Guid paper) => new Browsing.Addresses(municipality).Paper(paper);

    /// <summary>The case as the public sees it.</summary>
    public string Public(Guid caseId) => $"/{municipality}/dagsordener/sager/{caseId}";
}
