using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Importing;

/// <summary>What an import refused or held, as words and as a file that opens in a spreadsheet.</summary>
internal static class ImportReport
{
    private static readonly TableDefinition<Row> Table = new TableDefinition<Row>("import", () => T["Import.Command"], row => row.File)
        .Column("fil", () => T["Import.Report.File"], row => row.File)
        .Column("linje", () => T["Import.Report.Line"], row => row.Line)
        .Column("udfald", () => T["Import.Report.Outcome"], row => row.Outcome)
        .Column("grund", () => T["Import.Report.Reason"], row => row.Reason);

    public static string Explain(CannotImportPaper refusal) =>
        refusal switch
        {
            CannotImportPaper.FileIsRefused(var why) => PaperRefusalTexts.Explain(why),
            CannotImportPaper.NothingIsRecognised => T["Import.Refusal.NothingIsRecognised"],
            CannotImportPaper.CommitteeIsMissing => T["Import.Refusal.CommitteeIsMissing"],
            CannotImportPaper.DateIsMissing(var line) => T["Import.Refusal.DateIsMissing", line],
            _ => throw new System.Diagnostics.UnreachableException($"No text for {refusal}."),
        };

    public static void Write(string file, ImportSummary summary)
    {
        List<Row> rows =
        [
            .. summary.Refused.Select(r => new Row(r.File, LineOf(r.Why), T["Import.Report.Refused"], Explain(r.Why))),
            .. summary.Held.Select(h => new Row(h.File, null, T["Import.Report.Held"], T["Import.Report.HeldReason", h.Item])),
            .. summary.OtherMunicipality.Select(o => new Row(
                o.File,
                null,
                T["Import.Report.Stored"],
                T["Import.Report.OtherMunicipality", o.Name]
            )),
        ];
        using var output = File.Create(file);
        TableExport.WriteCsv(Table, rows, output);
    }

    private static int? LineOf(CannotImportPaper refusal) =>
        refusal switch
        {
            CannotImportPaper.DateIsMissing(var line) => line,
            CannotImportPaper.FileIsRefused(CannotReadPaper.LineIsTooLong(var line, _)) => line,
            _ => null,
        };

    private sealed record Row(string File, int? Line, string Outcome, string Reason);
}
