using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Members;
using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Importing;

/// <summary>What became of one paper in an import.</summary>
internal enum Filed
{
    Added,
    NewVersion,
    Unchanged,
    Held,
}

/// <summary>Whether the titles that a paper prints over closed items may be shown.</summary>
internal enum ClosedTitles
{
    /// <summary>The public title is "Lukket punkt".</summary>
    Sealed,

    /// <summary>The paper was public as printed, and so were its titles.</summary>
    Printed,
}

/// <summary>
/// Files papers in a municipality's store: finds the meeting, the case and the members that a paper speaks of, and decides which version is shown.
/// It knows the whole store by heart (ids and names), so that a paper costs no look-up; it is used by one writer at a time.
/// </summary>
internal sealed class PaperFiling
{
    /// <summary>Characters of a decision that stand in lists.</summary>
    private const int LongestExtract = 180;

    private readonly CommitteesDbContext _db;
    private readonly Removals _removals;
    private readonly Municipality _municipality;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, Committee> _committees = new(StringComparer.Ordinal);
    private readonly Dictionary<(Guid Committee, DateOnly Date), List<Meeting>> _meetings = [];
    private readonly Dictionary<string, CommitteePaper> _papers = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, List<CommitteePaper>> _papersOfMeeting = [];
    private readonly Dictionary<Guid, List<PaperVersion>> _versions = [];

    /// <summary>Of what is not saved yet; of what is, the store is asked, for few papers have been there before.</summary>
    private readonly Dictionary<Guid, HashSet<string>> _itemsOfVersion = [];
    private readonly Dictionary<string, CommitteeCase> _cases = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _contents = new(StringComparer.Ordinal);
    private readonly MemberRegister _members;
    private readonly SearchIndexWriter _index;
    private readonly HashSet<Guid> _superseded = [];
    private readonly List<PaperVersion> _published = [];

    private PaperFiling(CommitteesDbContext db, Removals removals, Municipality municipality, TimeProvider clock) =>
        (_db, _removals, _municipality, _clock, _members, _index) = (
            db,
            removals,
            municipality,
            clock,
            new MemberRegister(municipality.Slug, m => Tracked(m)),
            new SearchIndexWriter(db)
        );

    public static async Task<PaperFiling> OpenAsync(
        CommitteesDbContext db,
        Removals removals,
        Municipality municipality,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var filing = new PaperFiling(db, removals, municipality, clock);
        await filing.LoadAsync(stop);
        return filing;
    }

    /// <summary>The same content has been filed before, whatever the file was called. May be asked from any thread.</summary>
    public bool Holds(string sha256) => _contents.ContainsKey(sha256);

    /// <summary>Saves what has been filed, what of it can be searched, and word of what went with versions that were replaced, in one transaction.</summary>
    /// <returns>The versions that are shown with it.</returns>
    public async Task<IReadOnlyList<Guid>> SaveAsync(CancellationToken stop)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(stop);
        var around = _superseded.Count > 0 ? await _removals.AroundAsync(_superseded, stop) : null;
        await _db.SaveChangesAsync(stop);
        await _index.WriteAsync(stop);
        if (around is not null)
        {
            await _removals.NoteGoneAsync(around, _clock.GetUtcNow(), stop);
            await _db.SaveChangesAsync(stop);
        }

        await transaction.CommitAsync(stop);
        _superseded.Clear();
        List<Guid> shown = [.. _published.Where(version => version.Standing == Standing.Shown).Select(version => version.Id)];
        _published.Clear();
        _itemsOfVersion.Clear();
        return shown;
    }

    /// <summary>Adds the paper to what <see cref="SaveAsync"/> saves.</summary>
    /// <param name="gzip">The extracted text, kept with the version.</param>
    public Filed File(Paper paper, byte[] gzip, ClosedTitles closedTitles)
    {
        if (!_contents.TryAdd(paper.Source.Sha256, true))
        {
            return Filed.Unchanged;
        }

        var committee = paper.Committee is { } name ? CommitteeOf(name) : null;
        var meeting = committee is not null && paper.Meeting.Date is { } date ? MeetingOf(committee, date, paper.Meeting.Start) : null;
        var document = PaperOf(paper, committee, meeting);
        var versions = VersionsOf(document.Id);
        var hold = CprLikeNumbers.FirstItemWithOne(paper) is { } item ? HoldReasons.CprLikeNumber(item) : null;
        var version = new PaperVersion(document.Id, versions.Count + 1, paper.Source, paper.Template, _clock.GetUtcNow(), hold);
        versions.Add(version);
        _db.Add(version);
        _db.Add(new SourceText(version.Id, gzip));
        if (hold is not null)
        {
            return Filed.Held;
        }

        Publish(paper, document, version, committee, meeting, closedTitles);
        return versions.Count > 1 ? Filed.NewVersion : Filed.Added;
    }

    /// <summary>Shows a version that was held or withdrawn; its text has been read again.</summary>
    public void Release(Guid versionId, Paper paper, ClosedTitles closedTitles)
    {
        var version = _versions.Values.SelectMany(v => v).Single(v => v.Id == versionId);
        var document = _papers.Values.Single(p => p.Id == version.PaperId);
        var meeting = _meetings.Values.SelectMany(m => m).FirstOrDefault(m => m.Id == document.MeetingId);
        var committee = _committees.Values.FirstOrDefault(c => c.Id == document.CommitteeId);
        Tracked(version).Show(_clock.GetUtcNow());
        Publish(paper, document, version, committee, meeting, closedTitles);
    }

    private void Publish(
        Paper paper,
        CommitteePaper document,
        PaperVersion version,
        Committee? committee,
        Meeting? meeting,
        ClosedTitles closedTitles
    )
    {
        if (meeting is not null)
        {
            Tracked(meeting).Describe(paper.Meeting.Start, paper.Meeting.End, paper.Meeting.Place, paper.Term);
        }

        ChooseShown(document, version);
        _published.Add(version);
        _itemsOfVersion[version.Id] = ItemKeys(paper);
        var printed = paper.Attendance.Select(a => a.Name).ToList();
        var attendance = paper
            .Attendance.Select((a, i) => Part(version, null, null, i + 1, a.Name, a.Party, KindOf(a.Status), null, printed))
            .ToList();
        _db.AddRange(attendance);
        var place = new SearchablePlace(version, committee, meeting);
        if (meeting is not null)
        {
            LetFind(SearchableText.Of(place, attendance));
        }

        for (var i = 0; i < paper.Items.Count; i++)
        {
            AddItem(paper.Items[i], i + 1, document, place, closedTitles);
        }
    }

    /// <summary>Only what is shown can be found.</summary>
    private void LetFind(SearchableText text)
    {
        if (text.Place.Version.Standing == Standing.Shown)
        {
            _index.Show(text);
        }
    }

    /// <summary>The newest version of a paper is shown; minutes stand before the agenda of the same meeting.</summary>
    private void ChooseShown(CommitteePaper document, PaperVersion version)
    {
        foreach (var other in VersionsOf(document.Id).Where(v => v != version && v.Standing == Standing.Shown))
        {
            Supersede(other);
        }

        if (document.MeetingId is null || document.Kind == PaperKind.CasePaper)
        {
            return;
        }

        var ofTheMeeting = _papersOfMeeting[document.MeetingId.Value].Where(p => p.Kind != PaperKind.CasePaper && p.Kind != document.Kind);
        var others = ofTheMeeting.SelectMany(p => VersionsOf(p.Id)).Where(v => v.Standing == Standing.Shown).ToList();
        if (document.Kind == PaperKind.Minutes)
        {
            others.ForEach(Supersede);
        }
        else if (others.Count > 0)
        {
            version.Supersede(_clock.GetUtcNow());
        }
    }

    private void Supersede(PaperVersion version)
    {
        Tracked(version).Supersede(_clock.GetUtcNow());
        _index.Hide(version.Id);
        _superseded.Add(version.Id);
    }

    private void AddItem(PaperItem item, int ordinal, CommitteePaper document, SearchablePlace place, ClosedTitles closedTitles)
    {
        var (version, committee, meeting) = place;
        var id = StableId.Of("item", version.Id.ToString("N"), ordinal.ToString(CultureInfo.InvariantCulture));
        if (item.Closed)
        {
            var closed = new AgendaItem
            {
                Id = id,
                VersionId = version.Id,
                Ordinal = ordinal,
                Number = item.Number,
                Title = closedTitles == ClosedTitles.Printed && item.Title.Length > 0 ? item.Title : ClosedItems.PublicTitle,
                Closed = true,
            };
            _db.Add(closed);
            LetFind(SearchableText.Of(closed, place, [], []));
            _db.Add(new SealedItem { ItemId = id, Content = JsonSerializer.Serialize(item, StoredJson.Compact.PaperItem) });
            return;
        }

        var own =
            item.Decisions.FirstOrDefault(d =>
                d.Committee is null || committee is null || Committee.KeyOf(d.Committee) == committee.MatchKey
            ) ?? item.Decisions.LastOrDefault();
        var extract = own is null
            ? null
            : SafeMarkdown.Excerpt(own.Text.Length > 0 ? own.Text : string.Join(" · ", own.Points.Select(p => p.Text)), LongestExtract);
        var open = new AgendaItem
        {
            Id = id,
            VersionId = version.Id,
            Ordinal = ordinal,
            Number = item.Number,
            Title = item.Title,
            CaseId = CaseOf(item, document, meeting)?.Id,
            CaseNumber = item.CaseNumber,
            KleNumber = item.KleNumber,
            DocumentNumber = item.DocumentNumber,
            Outcome = own?.Outcome,
            DecisionExtract = extract,
            HasDissent = item.Decisions.Any(d => d.Dissents.Count > 0),
            HasDisqualification = item.Decisions.Any(d => d.Disqualified.Count > 0),
            Content = ItemContent.Of(item).ToJson(),
        };
        _db.Add(open);
        var decisions = item.Decisions.Select((decision, i) => DecisionOf(decision, i + 1, id, committee, meeting)).ToList();
        _db.AddRange(decisions);
        var parts = item.Decisions.SelectMany((decision, i) => PartsOf(decision, i + 1, id, version)).ToList();
        _db.AddRange(parts);
        LetFind(SearchableText.Of(open, place, decisions, parts));

        for (var i = 0; i < item.FollowUps.Count; i++)
        {
            var promise = item.FollowUps[i];
            _db.Add(
                new FollowUp
                {
                    ItemId = id,
                    Ordinal = i + 1,
                    Text = promise.Text,
                    Due = promise.Due,
                    Committee = promise.Committee ?? committee?.Name,
                    CommitteeId = promise.Committee is { } to ? _committees.GetValueOrDefault(Committee.KeyOf(to))?.Id : committee?.Id,
                }
            );
        }
    }

    private Decision DecisionOf(PaperDecision decision, int ordinal, Guid itemId, Committee? committee, Meeting? meeting) =>
        new()
        {
            ItemId = itemId,
            Ordinal = ordinal,
            Committee = decision.Committee ?? committee?.Name ?? "",
            CommitteeId = decision.Committee is { } other ? _committees.GetValueOrDefault(Committee.KeyOf(other))?.Id : committee?.Id,
            Date = decision.Date ?? (decision.Committee is null ? meeting?.Date : null),
            Outcome = decision.Outcome,
            Text = decision.Text,
            Points = JsonSerializer.Serialize(decision.Points, StoredJson.Compact.IReadOnlyListDecisionPoint),
        };

    private IEnumerable<Participation> PartsOf(PaperDecision decision, int ordinal, Guid itemId, PaperVersion version) =>
        decision
            .Absent.Select(a => (a.Name, a.Party, Kind: KindOf(a.Status), Reason: (string?)null))
            .Concat(decision.Disqualified.Select(m => (m.Name, m.Party, Kind: ParticipationKind.Disqualified, Reason: (string?)null)))
            .Concat(decision.Dissents.Select(d => (d.Name, d.Party, Kind: ParticipationKind.Dissented, d.Reason)))
            .Select((part, i) => Part(version, itemId, ordinal, i + 1, part.Name, part.Party, part.Kind, part.Reason, []));

    private Participation Part(
        PaperVersion version,
        Guid? itemId,
        int? decision,
        int ordinal,
        string name,
        string? party,
        ParticipationKind kind,
        string? reason,
        IReadOnlyCollection<string> sameList
    )
    {
        var member = _members.Find(name, party, sameList, Add);
        return new Participation
        {
            Id = StableId.Of(
                "part",
                version.Id.ToString("N"),
                itemId?.ToString("N"),
                decision?.ToString(CultureInfo.InvariantCulture),
                ordinal.ToString(CultureInfo.InvariantCulture)
            ),
            VersionId = version.Id,
            ItemId = itemId,
            DecisionOrdinal = decision,
            MemberId = member.Id,
            Ordinal = ordinal,
            PrintedName = name,
            Party = party,
            Kind = kind,
            Reason = reason,
        };

        void Add(Member? added, MemberSpelling? spelling)
        {
            if (added is not null)
            {
                _db.Add(added);
            }

            if (spelling is not null)
            {
                _db.Add(spelling);
            }
        }
    }

    private Committee CommitteeOf(string name)
    {
        var key = Committee.KeyOf(name);
        if (!_committees.TryGetValue(key, out var committee))
        {
            _committees[key] = committee = new Committee(_municipality.Slug, name);
            _db.Add(committee);
        }

        return committee;
    }

    /// <summary>One meeting a day for each committee, unless two papers give two different hours.</summary>
    private Meeting MeetingOf(Committee committee, DateOnly date, TimeOnly? start)
    {
        if (!_meetings.TryGetValue((committee.Id, date), out var sameDay))
        {
            _meetings[(committee.Id, date)] = sameDay = [];
        }

        var meeting = sameDay.Find(m => start is null || m.Start is null || m.Start == start);
        if (meeting is null)
        {
            meeting = new Meeting(_municipality.Slug, committee, date, start);
            sameDay.Add(meeting);
            _db.Add(meeting);
        }

        return meeting;
    }

    private CommitteePaper PaperOf(Paper paper, Committee? committee, Meeting? meeting)
    {
        var place = meeting?.Id.ToString("N") ?? committee?.MatchKey ?? "";
        var first = paper.Items.Count > 0 ? paper.Items[0] : null;
        var key =
            paper.Kind == PaperKind.CasePaper
                ? $"{paper.Kind}|{place}|{(first?.CaseNumber is { } number ? CommitteeCase.KeyOf(number) : Committee.KeyOf(first?.Title ?? ""))}"
                : $"{paper.Kind}|{place}";
        while (_papers.TryGetValue(key, out var known) && IsSupplementTo(known, paper))
        {
            key = string.Concat(key, "|+");
        }

        if (_papers.TryGetValue(key, out var corrected))
        {
            return corrected;
        }

        var document = new CommitteePaper(_municipality.Slug, paper.Kind, key, meeting?.Id, committee?.Id);
        Remember(document);
        _db.Add(document);
        return document;
    }

    /// <summary>A paper of the same meeting that shares no item with the one we have does not correct it, but adds to it (tillægsdagsorden).</summary>
    private bool IsSupplementTo(CommitteePaper known, Paper paper)
    {
        if (
            known.Kind == PaperKind.CasePaper
            || VersionsOf(known.Id).FindLast(v => v.Standing is Standing.Shown or Standing.Superseded) is not { } last
        )
        {
            return false;
        }

        if (!_itemsOfVersion.TryGetValue(last.Id, out var items))
        {
            var rows = _db
                .Items.AsNoTracking()
                .Where(i => i.VersionId == last.Id && !i.Closed)
                .Select(i => new { i.Number, i.Title })
                .ToList();
            items = [.. rows.Select(r => ItemKey(r.Number, r.Title))];
        }

        var mine = ItemKeys(paper);
        return items.Count > 0 && mine.Count > 0 && !items.Overlaps(mine);
    }

    private static HashSet<string> ItemKeys(Paper paper) => [.. paper.Items.Where(i => !i.Closed).Select(i => ItemKey(i.Number, i.Title))];

    private static string ItemKey(string? number, string title) => number ?? Committee.KeyOf(title);

    private void Remember(CommitteePaper document)
    {
        _papers[document.SlotKey] = document;
        if (document.MeetingId is { } meetingId)
        {
            if (!_papersOfMeeting.TryGetValue(meetingId, out var papers))
            {
                _papersOfMeeting[meetingId] = papers = [];
            }

            papers.Add(document);
        }
    }

    /// <summary>The case by its number; a case paper without one is a case by itself.</summary>
    private CommitteeCase? CaseOf(PaperItem item, CommitteePaper document, Meeting? meeting)
    {
        var key =
            item.CaseNumber is { } number ? CommitteeCase.KeyOf(number)
            : document.Kind == PaperKind.CasePaper ? document.SlotKey
            : null;
        if (key is null)
        {
            return null;
        }

        if (_cases.TryGetValue(key, out var known))
        {
            Tracked(known).TreatedOn(meeting?.Date, item.Title);
            return known;
        }

        var opened = new CommitteeCase(_municipality.Slug, key, item.CaseNumber, item.KleNumber, item.Title);
        opened.TreatedOn(meeting?.Date, item.Title);
        _cases[key] = opened;
        _db.Add(opened);
        return opened;
    }

    private List<PaperVersion> VersionsOf(Guid paperId)
    {
        if (!_versions.TryGetValue(paperId, out var versions))
        {
            _versions[paperId] = versions = [];
        }

        return versions;
    }

    /// <summary>What was remembered from before is not in the context until it changes.</summary>
    private TEntity Tracked<TEntity>(TEntity remembered)
        where TEntity : class
    {
        if (_db.Entry(remembered).State == EntityState.Detached)
        {
            _db.Attach(remembered);
        }

        return remembered;
    }

    private static ParticipationKind KindOf(AttendanceStatus status) =>
        status switch
        {
            AttendanceStatus.Present => ParticipationKind.Present,
            AttendanceStatus.Absent => ParticipationKind.Absent,
            AttendanceStatus.Apology => ParticipationKind.Apology,
            _ => ParticipationKind.Unknown,
        };

    private async Task LoadAsync(CancellationToken stop)
    {
        foreach (var committee in await _db.Committees.AsNoTracking().ToListAsync(stop))
        {
            _committees[committee.MatchKey] = committee;
        }

        foreach (var meeting in await _db.Meetings.AsNoTracking().ToListAsync(stop))
        {
            if (!_meetings.TryGetValue((meeting.CommitteeId, meeting.Date), out var sameDay))
            {
                _meetings[(meeting.CommitteeId, meeting.Date)] = sameDay = [];
            }

            sameDay.Add(meeting);
        }

        foreach (var paper in await _db.Papers.AsNoTracking().ToListAsync(stop))
        {
            Remember(paper);
        }

        foreach (var version in await _db.Versions.AsNoTracking().OrderBy(v => v.Number).ToListAsync(stop))
        {
            VersionsOf(version.PaperId).Add(version);
            _contents.TryAdd(version.Sha256, true);
        }

        foreach (var known in await _db.Cases.AsNoTracking().ToListAsync(stop))
        {
            _cases[known.MatchKey] = known;
        }

        var spellings = (await _db.Set<MemberSpelling>().AsNoTracking().ToListAsync(stop)).ToLookup(s => s.MemberId, s => s.Spelling);
        foreach (var member in await _db.Members.AsNoTracking().OrderBy(m => m.Name).ToListAsync(stop))
        {
            _members.Load(member, spellings[member.Id]);
        }
    }
}
