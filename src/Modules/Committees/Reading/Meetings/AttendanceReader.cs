using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Meetings;

/// <summary>Puts together who was at the meeting, from the head and from what each decision says.</summary>
internal sealed class AttendanceReader(PaperHeader header, PaperKind kind, SourceLines lines)
{
    private readonly Dictionary<string, string> _parties = new(StringComparer.OrdinalIgnoreCase);

    public List<Attendee> Read(IReadOnlyList<PaperItem> items)
    {
        var decisions = items.SelectMany(item => item.Decisions).Where(IsOfThisMeeting).ToList();
        GatherParties(decisions);
        var attendees = new List<Attendee>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var alwaysAway = AwayFromAll(decisions);
        var absenceIsTold = header.TellsAbsence || decisions.Exists(decision => decision.Absent.Count > 0);
        foreach (var member in header.Listed)
        {
            if (seen.Add(member.Name))
            {
                var inHead = StatusInHead(member);
                attendees.Add(
                    new Attendee(member.Name, PartyOf(member), inHead ?? StatusOf(member, alwaysAway, absenceIsTold))
                    {
                        IsListedAsPresent = inHead is null && !header.ListsMembers && alwaysAway.ContainsKey(member.Name),
                    }
                );
            }
        }

        AddAway(header.Absent, AttendanceStatus.Absent);
        AddAway(header.Apologies, AttendanceStatus.Apology);
        foreach (var (name, status) in alwaysAway)
        {
            if (seen.Add(name))
            {
                attendees.Add(new Attendee(name, _parties.GetValueOrDefault(name), status));
            }
        }

        return attendees;

        void AddAway(List<NamedMember> members, AttendanceStatus status)
        {
            foreach (var member in members)
            {
                if (seen.Add(member.Name) && MemberNames.IsName(member.Name))
                {
                    attendees.Add(new Attendee(member.Name, PartyOf(member), status));
                }
            }
        }
    }

    private bool IsOfThisMeeting(PaperDecision decision) =>
        decision.Committee is null
        || header.Committee is null
        || decision.Date is null
        || header.Date is null
        || decision.Date == header.Date;

    private string? PartyOf(NamedMember member) => member.Party ?? _parties.GetValueOrDefault(member.Name);

    /// <summary>Null when the head does not say that the member was away.</summary>
    private AttendanceStatus? StatusInHead(NamedMember member) =>
        NoteStatus(member.Note)
        ?? (
            IsAmong(header.Absent, member.Name) ? AttendanceStatus.Absent
            : IsAmong(header.Apologies, member.Name) ? AttendanceStatus.Apology
            : null
        );

    private AttendanceStatus StatusOf(NamedMember member, Dictionary<string, AttendanceStatus> alwaysAway, bool absenceIsTold)
    {
        if (alwaysAway.TryGetValue(member.Name, out var away))
        {
            return away;
        }

        var isKnown = kind == PaperKind.Minutes && (!header.ListsMembers || absenceIsTold);
        return isKnown ? AttendanceStatus.Present : AttendanceStatus.Unknown;
    }

    private static AttendanceStatus? NoteStatus(string? note)
    {
        if (note is null)
        {
            return null;
        }

        if (note.Contains("afbud", StringComparison.OrdinalIgnoreCase))
        {
            return AttendanceStatus.Apology;
        }

        var isAway =
            note.StartsWith("frav", StringComparison.OrdinalIgnoreCase) || note.StartsWith("orlov", StringComparison.OrdinalIgnoreCase);
        return isAway || note.StartsWith("ikke ", StringComparison.OrdinalIgnoreCase) ? AttendanceStatus.Absent : null;
    }

    private static bool IsAmong(List<NamedMember> members, string name) =>
        members.Exists(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who is away from every decision that tells of absence, at a meeting of more than one.</summary>
    private static Dictionary<string, AttendanceStatus> AwayFromAll(List<PaperDecision> decisions)
    {
        var telling = decisions.Where(decision => decision.Absent.Count > 0).ToList();
        var away = new Dictionary<string, AttendanceStatus>(StringComparer.OrdinalIgnoreCase);
        if (telling.Count == 0 || telling.Count * 2 < decisions.Count)
        {
            return away;
        }

        foreach (var member in telling[0].Absent)
        {
            if (
                telling.TrueForAll(decision =>
                    decision.Absent.Any(other => other.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase))
                )
            )
            {
                away[member.Name] = member.Status;
            }
        }

        return away;
    }

    private void GatherParties(List<PaperDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            foreach (var member in decision.Absent)
            {
                Note(member.Name, member.Party);
            }

            foreach (var member in decision.Disqualified)
            {
                Note(member.Name, member.Party);
            }

            foreach (var dissent in decision.Dissents)
            {
                Note(dissent.Name, dissent.Party);
            }
        }

        foreach (var member in header.Absent.Concat(header.Apologies).Concat(header.Listed))
        {
            Note(member.Name, member.Party);
        }

        GatherFromText();
    }

    private void Note(string name, string? party)
    {
        if (party is not null)
        {
            _parties.TryAdd(name, party);
        }
    }

    /// <summary>Finds <c>Name Name (A)</c> wherever it stands.</summary>
    private void GatherFromText()
    {
        var byLastWord = header.Listed.Where(member => member.Party is null).ToLookup(member => LastWord(member.Name).ToString());
        if (byLastWord.Count == 0)
        {
            return;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.AsSpan();
            for (var open = text.IndexOf(" ("); open > 0; open = Next(text, open))
            {
                var close = text[(open + 2)..].IndexOf(')');
                if (close is < 1 or > 3 || !MemberNames.TryParty(text.Slice(open + 2, close), out var party))
                {
                    continue;
                }

                var before = text[Math.Max(0, open - 80)..open];
                foreach (var member in byLastWord[LastWord(before).ToString()])
                {
                    if (before.EndsWith(member.Name, StringComparison.OrdinalIgnoreCase))
                    {
                        Note(member.Name, party);
                    }
                }
            }
        }
    }

    private static int Next(ReadOnlySpan<char> text, int open)
    {
        var next = text[(open + 1)..].IndexOf(" (");
        return next < 0 ? -1 : open + 1 + next;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];
}
