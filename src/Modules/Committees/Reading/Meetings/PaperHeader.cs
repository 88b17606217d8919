using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Meetings;

/// <summary>What the head of the paper says, before the items are read.</summary>
internal sealed class PaperHeader
{
    public PaperKind? Kind { get; set; }
    public string? Municipality { get; set; }
    public string? Committee { get; set; }
    public string? Term { get; set; }
    public DateOnly? Date { get; set; }
    public TimeOnly? Start { get; set; }
    public TimeOnly? End { get; set; }
    public string? Place { get; set; }

    /// <summary>Those listed as taking part, or as members.</summary>
    public List<NamedMember> Listed { get; } = [];

    /// <summary>The list is of members, there or not.</summary>
    public bool ListsMembers { get; set; }

    public List<NamedMember> Absent { get; } = [];
    public List<NamedMember> Apologies { get; } = [];

    /// <summary>The head says who was away, or that nobody was.</summary>
    public bool TellsAbsence { get; set; }
}
