using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Bench.Generating;

/// <summary>A paper with what is true of it: the answers against which reading and searching are judged.</summary>
internal sealed record GeneratedPaper(string FileName, string Text, PaperFacts Facts);

/// <param name="Layout">Which of the five layouts it was written in.</param>
internal sealed record PaperFacts(string Layout, string Committee, DateOnly Date, IReadOnlyList<ItemFacts> Items);

/// <param name="Title">As printed.</param>
/// <param name="Case">What the item is about; null for the agenda's approval, notices, signatures and closed items.</param>
/// <param name="Decision">The decision's own words, without absences and dissents; null when the item has none.</param>
internal sealed record ItemFacts(
    string Number,
    string Title,
    bool Closed,
    string? CaseNumber,
    CaseFacts? Case,
    Outcome Outcome,
    string? Decision,
    IReadOnlyList<DissentFacts> Dissents
);

/// <summary>A case that may live on several agendas of its committee.</summary>
/// <param name="Topic">Key of the topic.</param>
/// <param name="Subject">The topic as it is named within a sentence.</param>
/// <param name="Name">An invented project, institution or association that the case is about.</param>
/// <param name="Queries">What somebody who looks for the case would write; not sentences of the paper.</param>
internal sealed record CaseFacts(
    string Number,
    string Topic,
    string Subject,
    string Title,
    string Name,
    string Road,
    string Place,
    string School,
    long Kroner,
    IReadOnlyList<string> Queries
);

internal sealed record DissentFacts(string Name, string Party, string Reason);
