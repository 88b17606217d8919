using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Items;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Meetings;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Decisions;

/// <summary>Reads the decisions under one heading: one for each committee that is named, with points, people and outcome.</summary>
internal sealed class DecisionReader(SourceLines lines, Phrasebook book, PaperHeader header)
{
    private readonly OutcomeReader _outcomes = new(book);

    public List<PaperDecision> Read(RawSection section, Restatement recommendations)
    {
        var (committee, date) = FromHeading(section.Heading);
        var decisions = new List<PaperDecision>();
        var part = new List<BodyLine>();
        foreach (var line in section.Lines)
        {
            if (!line.IsBlank && TryHandled(line.Text, out var nextCommittee, out var nextDate))
            {
                Add(decisions, part, committee, date, recommendations);
                (committee, date) = (nextCommittee, nextDate);
                part = [];
                continue;
            }

            part.Add(line);
        }

        Add(decisions, part, committee, date, recommendations);
        return decisions;
    }

    private void Add(List<PaperDecision> decisions, List<BodyLine> part, string? committee, DateOnly? date, Restatement recommendations)
    {
        if (committee is null && !part.Exists(line => !line.IsBlank))
        {
            return;
        }

        decisions.Add(
            ReadOne(part, recommendations) with
            {
                Committee = committee ?? header.Committee,
                Date = date ?? (committee is null ? header.Date : null),
            }
        );
    }

    private (string? Committee, DateOnly? Date) FromHeading(string? heading)
    {
        var text = (heading ?? "").TrimEnd(':', ' ');
        foreach (var pattern in book.Decisions.Concat(book.Handled))
        {
            if (pattern.TryMatch(text, out var match))
            {
                var committee = match.Has(Slot.Committee) ? CommitteeNames.Split(match.Of(Slot.Committee, text)).Name : null;
                return (committee, DateOf(match, text));
            }
        }

        return (null, null);
    }

    private bool TryHandled(string line, out string committee, out DateOnly? date)
    {
        (committee, date) = ("", null);
        var text = line.AsSpan().TrimEnd(". ");
        if (line.Length > 200 || line.AsSpan().IndexOfAnyInRange('0', '9') < 0 || !CommitteeNames.SpeaksOfCommittee(line))
        {
            return false;
        }

        foreach (var pattern in book.Handled)
        {
            if (pattern.TryMatch(text, out var match) && CommitteeNames.IsName(match.Of(Slot.Committee, text)))
            {
                committee = CommitteeNames.Split(match.Of(Slot.Committee, text)).Name;
                date = DateOf(match, text);
                return true;
            }
        }

        return false;
    }

    private static DateOnly? DateOf(PatternMatch match, ReadOnlySpan<char> text) =>
        match.Has(Slot.Date) && DanishDate.TryRead(match.Of(Slot.Date, text), 0, out var date) ? date.Date : null;

    private PaperDecision ReadOne(List<BodyLine> part, Restatement recommendations)
    {
        var people = new MemberSentences();
        var points = new List<DecisionPoint>();
        var text = new List<Block>();
        AttendanceStatus? open = null;
        foreach (var block in new BlockReader(lines, SectionKind.Decision, null).Read(NamesApart(part)))
        {
            if (AbsenceLabels.TryRead(block.Text, book, out var status, out var names))
            {
                people.AddAbsent(names, status);
                open = names.Length == 0 ? status : null;
            }
            else if (open is { } awaited && IsNames(block.Text))
            {
                people.AddAbsent(block.Text, awaited);
            }
            else if (TryPoint(block, out var number, out var pointText))
            {
                points.Add(new DecisionPoint(number, pointText, _outcomes.Read(pointText)));
                open = null;
            }
            else
            {
                open = null;
                AddText(text, block, people);
            }
        }

        var markdown = SectionWriter.Write(text);
        return new PaperDecision
        {
            Outcome = OutcomeOf(text, points, recommendations),
            Text = markdown,
            Points = points,
            Absent = people.Absent,
            Disqualified = people.Disqualified,
            Dissents = people.Dissents,
        };
    }

    /// <summary>What was decided is no name, though it stands right below the names of those who were away.</summary>
    private List<BodyLine> NamesApart(List<BodyLine> part)
    {
        var apart = new List<BodyLine>(part.Count);
        for (var i = 0; i < part.Count; i++)
        {
            apart.Add(part[i]);
            if (
                i + 1 < part.Count
                && part[i + 1] is { IsBlank: false, Text: [var first, ..] next }
                && char.IsUpper(first)
                && AbsenceLabels.IsLabelled(part[i].Text, book)
                && _outcomes.Read(next) != Outcome.None
            )
            {
                apart.Add(part[i] with { Raw = "", Text = "" });
            }
        }

        return apart;
    }

    private static bool IsNames(string text)
    {
        if (text.Trim().TrimEnd('.').Equals("ingen", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var names = MemberNames.Read(text);
        return names.Count > 0 && names.TrueForAll(name => MemberNames.IsName(name.Name)) && names.Exists(name => name.Party is not null);
    }

    /// <summary>Points of a list with numbers, and <c>Ad 1: …</c>.</summary>
    private static bool TryPoint(Block block, out string number, out string text)
    {
        (number, text) = (block.Number ?? "", block.Text);
        if (block.Number is not null)
        {
            return true;
        }

        var rest = block.Text.AsSpan();
        if (!rest.StartsWith("Ad", StringComparison.OrdinalIgnoreCase) || rest.Length < 4)
        {
            return false;
        }

        rest = rest[2..].TrimStart(". ");
        var digits = 0;
        while (digits < rest.Length && (char.IsAsciiDigit(rest[digits]) || (digits > 0 && rest[digits] is '-' or '+')))
        {
            digits++;
        }

        number = rest[..digits].TrimEnd("-").ToString();
        text = rest[digits..].TrimStart(".):- ").ToString();
        return digits > 0;
    }

    /// <summary>Keeps what is not about members; a paragraph may hold both.</summary>
    private static void AddText(List<Block> text, Block block, MemberSentences people)
    {
        if (block.Kind == BlockKind.Table)
        {
            text.Add(block);
            return;
        }

        var kept = new System.Text.StringBuilder();
        foreach (var sentence in Sentences.In(block.Text))
        {
            if (!people.TryRead(block.Text.AsSpan(sentence)))
            {
                kept.Append(block.Text.AsSpan(sentence));
            }
        }

        var rest = kept.ToString().Trim();
        if (rest.Length > 0)
        {
            text.Add(new Block(block.Kind, rest, block.First).EndingAt(block.Last));
        }
    }

    private Outcome OutcomeOf(List<Block> text, List<DecisionPoint> points, Restatement recommendations)
    {
        var said = string.Join('\n', text.Select(block => block.Text));
        var outcome = _outcomes.Read(said);
        if (outcome != Outcome.None)
        {
            return outcome;
        }

        var pointed = points.Find(point => point.Outcome != Outcome.None);
        if (pointed is not null)
        {
            return pointed.Outcome;
        }

        return recommendations.Holds(said) ? Outcome.Approved : Outcome.None;
    }
}
