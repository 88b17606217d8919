using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Decisions;

/// <summary>Reads sentences about members in a decision: who was away, who was disqualified, who could not support it and why.</summary>
internal sealed class MemberSentences
{
    private const int LongestSubject = 300;

    private static readonly (string Verb, AttendanceStatus Status)[] Away =
    [
        (" var fraværende", AttendanceStatus.Absent),
        (" er fraværende", AttendanceStatus.Absent),
        (" var ikke til stede", AttendanceStatus.Absent),
        (" deltog ikke i mødet", AttendanceStatus.Absent),
        (" deltog ikke i behandlingen af punktet", AttendanceStatus.Absent),
        (" deltog ikke under punkt", AttendanceStatus.Absent),
        (" deltog ikke i behandlingen af pkt", AttendanceStatus.Absent),
        (" deltog ikke i punktet", AttendanceStatus.Absent),
        (" havde meldt afbud", AttendanceStatus.Apology),
        (" har meldt afbud", AttendanceStatus.Apology),
        (" meldte afbud", AttendanceStatus.Apology),
        (" havde afbud", AttendanceStatus.Apology),
        (" afbud", AttendanceStatus.Apology),
    ];

    private static readonly string[] ApologyFrom = ["Der var afbud fra ", "Der er afbud fra ", "Afbud fra ", "Der var meldt afbud fra "];

    private static readonly string[] Disqualifying = [" inhabil", " inhabilitet"];

    private static readonly string[] Dissenting =
    [
        " kunne ikke støtte",
        " kan ikke støtte",
        " kunne ikke tiltræde",
        " kan ikke tiltræde",
        " kunne ikke godkende",
        " kan ikke godkende",
        " kunne ikke tilslutte sig",
        " kan ikke tilslutte sig",
        " kunne ikke anbefale",
        " kan ikke anbefale",
        " stemte imod",
        " stemmer imod",
        " stemte nej",
        " var imod",
        " er imod",
        " ønskede ikke at støtte",
        " støttede ikke",
        " støtter ikke",
        " tiltrådte ikke",
        " tiltræder ikke",
        " ønsker ikke at støtte",
        " tog afstand",
        " tager afstand",
        " stemte mod",
        " kan ikke gå ind for",
        " kan ikke medvirke",
        " kunne ikke medvirke",
        " undlod at støtte",
    ];

    private static readonly string[] Groups =
    [
        "Et mindretal bestående af ",
        "Mindretallet bestående af ",
        "Et mindretal (",
        "Mindretallet (",
        "Medlemmerne ",
    ];

    private static readonly string[] Against = ["Imod stemte", "Imod:", "Imod stemmer", "Mod stemte", "Imod "];

    private static readonly string[] Reasons =
    [
        ", idet ",
        " idet ",
        ", da ",
        " da ",
        ", fordi ",
        " fordi ",
        " med den begrundelse, at ",
        " med begrundelsen, at ",
        ", eftersom ",
    ];

    public List<Attendee> Absent { get; } = [];
    public List<PaperMember> Disqualified { get; } = [];
    public List<Dissent> Dissents { get; } = [];

    /// <summary>Takes the sentence when all that it says stands in the fields afterwards.</summary>
    public bool TryRead(ReadOnlySpan<char> sentence)
    {
        sentence = sentence.Trim();
        return sentence.Length <= 2_000
            && (TryDisqualified(sentence) || TryApologyFrom(sentence) || TryAway(sentence) || TryAgainst(sentence) || TryDissent(sentence));
    }

    public void AddAbsent(ReadOnlySpan<char> names, AttendanceStatus status)
    {
        foreach (var member in MemberNames.Read(MemberNames.WithoutSubstitutes(names)))
        {
            var isName = MemberNames.IsName(member.Name) || member.Party is not null;
            if (isName && !Absent.Exists(other => other.Name == member.Name))
            {
                Absent.Add(new Attendee(member.Name, member.Party, status));
            }
        }
    }

    public void AddDisqualified(ReadOnlySpan<char> names)
    {
        foreach (var member in MemberNames.Read(names))
        {
            if (!Disqualified.Exists(other => other.Name == member.Name))
            {
                Disqualified.Add(new PaperMember(member.Name, member.Party));
            }
        }
    }

    private bool TryDisqualified(ReadOnlySpan<char> sentence)
    {
        foreach (var label in new[] { "Inhabil:", "Inhabile:", "Inhabil -" })
        {
            if (sentence.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                AddDisqualified(sentence[label.Length..]);
                return true;
            }
        }

        foreach (var word in Disqualifying)
        {
            if (
                sentence.Contains(word, StringComparison.OrdinalIgnoreCase) && Subject(sentence, VerbAt(sentence)) is { Count: > 0 } members
            )
            {
                foreach (var member in members)
                {
                    if (!Disqualified.Exists(other => other.Name == member.Name))
                    {
                        Disqualified.Add(new PaperMember(member.Name, member.Party));
                    }
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Where the subject of a sentence about disqualification ends.</summary>
    private static int VerbAt(ReadOnlySpan<char> sentence)
    {
        var first = -1;
        foreach (
            var verb in new[]
            {
                " blev ",
                " var ",
                " er ",
                " erklærede ",
                " erklæredes ",
                " deltog ",
                " medvirkede ",
                " meldte ",
                " forlod ",
                " har ",
                " havde ",
                " oplyste",
                " bliver ",
            }
        )
        {
            var at = sentence.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            first = at > 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    private bool TryApologyFrom(ReadOnlySpan<char> sentence)
    {
        foreach (var lead in ApologyFrom)
        {
            if (sentence.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                AddAbsent(sentence[lead.Length..], AttendanceStatus.Apology);
                return true;
            }
        }

        return false;
    }

    private bool TryAway(ReadOnlySpan<char> sentence)
    {
        foreach (var (verb, status) in Away)
        {
            if (Subject(sentence, sentence.IndexOf(verb, StringComparison.OrdinalIgnoreCase)) is { Count: > 0 } members)
            {
                foreach (var member in members)
                {
                    if (!Absent.Exists(other => other.Name == member.Name))
                    {
                        Absent.Add(new Attendee(member.Name, member.Party, status));
                    }
                }

                return true;
            }
        }

        return false;
    }

    /// <summary><c>Imod stemte 2 (Navn Navn (A), Navn Navn (B))</c>; parties alone are no members.</summary>
    private bool TryAgainst(ReadOnlySpan<char> sentence)
    {
        foreach (var lead in Against)
        {
            if (!sentence.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = sentence[lead.Length..].TrimStart(": ").TrimStart("0123456789").TrimStart();
            if (!rest.IsEmpty && rest[0] == '(')
            {
                rest = rest[1..].TrimEnd(". ");
                rest =
                    rest.EndsWith(")") && !rest.EndsWith("))") && rest.Count('(') >= rest.Count(')')
                        ? rest
                        : rest.TrimEnd(".").TrimEnd()[..Math.Max(0, rest.Length - 1)];
            }

            var members = MemberNames.Read(rest).FindAll(member => MemberNames.IsName(member.Name));
            if (members.Count == 0)
            {
                return false;
            }

            Dissents.AddRange(members.Select(member => new Dissent(member.Name, member.Party, null)));
            return true;
        }

        return false;
    }

    private bool TryDissent(ReadOnlySpan<char> sentence)
    {
        foreach (var verb in Dissenting)
        {
            var at = sentence.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (Subject(sentence, at) is not { Count: > 0 } members)
            {
                continue;
            }

            var reason = ReasonAfter(sentence[(at + verb.Length)..]);
            Dissents.AddRange(members.Select(member => new Dissent(member.Name, member.Party, reason)));
            return true;
        }

        return false;
    }

    private static string? ReasonAfter(ReadOnlySpan<char> rest)
    {
        foreach (var word in Reasons)
        {
            var at = rest.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return rest[(at + word.Length)..].Trim().ToString();
            }
        }

        return null;
    }

    /// <summary>The members named before the verb; null when something else than names stands there.</summary>
    private static List<NamedMember>? Subject(ReadOnlySpan<char> sentence, int verb)
    {
        if (verb is < 3 or > LongestSubject)
        {
            return null;
        }

        var subject = sentence[..verb];
        foreach (var lead in Groups)
        {
            subject = subject.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? subject[lead.Length..] : subject;
        }

        var members = MemberNames.Read(subject);
        return members.TrueForAll(member => MemberNames.IsName(member.Name)) ? members : null;
    }
}
