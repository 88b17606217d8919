using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>Finds the items of a paper: by numbered heads where it has them, else by case numbers or by headings that begin anew.</summary>
/// <remarks>
/// A line such as <c>3. Økonomi</c> may head an item or be a point of a list. Each candidate is weighed by what stands around it: the
/// contents list, a heading or case number that follows, the number before it.
/// </remarks>
internal sealed class ItemFinder(SourceLines lines, LineRoles roles, Phrasebook book, ContentsList contents)
{
    private const int Enough = 3;

    public List<FoundItem> Find()
    {
        var heads = NumberedHeads();
        if (heads.Count == 0)
        {
            heads = new UnnumberedHeads(lines, roles, book, contents).Find();
        }

        return Close(heads);
    }

    private List<Head> NumberedHeads()
    {
        var candidates = Candidates();
        if (candidates.Count == 0)
        {
            return [];
        }

        List<Head> best = [];
        var bestScore = 0;
        foreach (var style in candidates.Select(candidate => candidate.Style).Distinct().ToList())
        {
            var accepted = Accept(candidates, style, out var score);
            if (score > bestScore)
            {
                (best, bestScore) = (accepted, score);
            }
        }

        return best.Count > 0 && IsInsideCase(best[0]) ? [] : best;
    }

    /// <summary>Headings before the first "item" show that the numbers are points in the paper of one case.</summary>
    private bool IsInsideCase(Head first)
    {
        var headings = 0;
        for (var i = contents.End; i < first.Start; i++)
        {
            headings += roles.IsStructure(i) && !roles[i].IsTopic ? 1 : 0;
        }

        return headings >= 2 && !Entry(first.Title, out _);
    }

    private List<Candidate> Candidates()
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i >= contents.Start && i < contents.End)
            {
                continue;
            }

            var line = lines[i];
            if (roles[i].Role is not (LineRole.Text or LineRole.Furniture) || !line.IsShort || line.IsBlank)
            {
                continue;
            }

            var text = line.Text.AsSpan().TrimStart("•").TrimStart();
            if (text.IsEmpty || !book.MayHeadItem(text[0]))
            {
                continue;
            }

            for (var style = 0; style < book.Items.Length; style++)
            {
                var pattern = book.Items[style];
                if (pattern.TryMatch(text, out var match) && TryCandidate(i, style, pattern, text, match) is { } candidate)
                {
                    candidates.Add(candidate);
                    break;
                }
            }
        }

        return candidates;
    }

    private Candidate? TryCandidate(int line, int style, LinePattern pattern, ReadOnlySpan<char> text, PatternMatch match)
    {
        var number = match.Of(Slot.Number, text);
        if (!TryValue(number, out var value))
        {
            return null;
        }

        var isDate = !pattern.HasWord && DanishDate.TryRead(text, 0, out _);
        if (isDate || CaseNumbers.IsAlone(text))
        {
            return null;
        }

        var title = match.Of(Slot.Title, text);
        var isMarked = title.StartsWith("(Åb", StringComparison.Ordinal) || title.StartsWith("(Luk", StringComparison.Ordinal);
        if (
            pattern.Has(Slot.Title)
            && !isMarked
            && (title.IsEmpty || !(char.IsLetterOrDigit(title[0]) || title[0] is '"' or '”' or '(' or '§' or '\''))
        )
        {
            return null;
        }

        var bare = ItemTitles.TakeMark(title, out var isClosed);
        return new Candidate(line, style, pattern, number.ToString(), value, bare.ToString(), isClosed == true);
    }

    private static bool TryValue(ReadOnlySpan<char> number, out int value)
    {
        var digits = 0;
        while (digits < number.Length && char.IsAsciiDigit(number[digits]))
        {
            digits++;
        }

        return int.TryParse(number[..digits], out value);
    }

    /// <summary>Walks the candidates of one style, and those of others that a contents list vouches for.</summary>
    private List<Head> Accept(List<Candidate> candidates, int style, out int score)
    {
        var heads = new List<Head>();
        var numbers = new HashSet<string>();
        var first = 0;
        var last = 0;
        score = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.Style != style && !book.Items[style].HasWord && candidate.Pattern.HasWord)
            {
                continue;
            }

            if (candidate.Style != style && (book.Items[style].HasWord || !Entry(candidate.Title, out _)))
            {
                continue;
            }

            if (heads.Count > 0 && candidate.Line < heads[^1].Body)
            {
                continue;
            }

            var head = candidate.Head ??= Title(candidate);
            var weight = Weigh(candidates, i, head, last);
            var fillsGap = heads.Count > 0 && candidate.Value > first && candidate.Value < last;
            var goesOn = candidate.Value > last || ((fillsGap || Entry(head.Title, out _)) && !numbers.Contains(candidate.Number));
            if (weight >= Enough && goesOn && numbers.Add(candidate.Number))
            {
                first = heads.Count == 0 ? candidate.Value : first;
                heads.Add(head with { IsClosed = candidate.IsClosed });
                score += weight;
                last = Math.Max(last, candidate.Value);
            }
        }

        return heads;
    }

    private bool Entry(string? title, out ContentsEntry? entry)
    {
        entry = title is null ? null : contents.Find(title);
        return entry is not null;
    }

    private int Weigh(List<Candidate> candidates, int index, Head head, int last)
    {
        var candidate = candidates[index];
        var title = head.Title ?? "";
        var weight = 0;
        if (candidate.Pattern.HasWord)
        {
            weight += candidate.Pattern.Source.Contains("{number}:", StringComparison.Ordinal) ? 3 : 1;
        }

        if (Entry(title, out _))
        {
            weight += 4;
        }
        else if (contents.Entries.Count >= 2)
        {
            weight -= 2;
        }

        weight +=
            candidate.IsClosed || ClosedTitles.IsClosed(title) || IsInClosedGroup(candidate.Line) || IsAfterCase(candidate.Line) ? 3 : 0;
        weight += (candidate.IsFollowed ??= IsFollowedByStructure(head, candidate)) ? 3 : 0;
        weight += candidate.Value == last + 1 && last > 0 ? 1 : 0;
        weight -= candidate.Value > last + 30 && last > 0 ? 2 : 0;
        weight -= title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) && !ClosedTitles.IsClosed(title) ? 2 : 0;
        weight -= title.Length > 0 && char.IsLower(title[0]) ? 3 : 0;
        weight -= title.EndsWith(';') || title.EndsWith(',') ? 3 : 0;
        weight -= StartsLikePoint(title) && !Entry(title, out _) ? 4 : 0;
        weight -= StandsInList(candidates, index) && !ClosedTitles.IsClosed(title) && !Entry(title, out _) ? 3 : 0;
        return weight;
    }

    /// <summary>Items of a closed group have nothing but their titles.</summary>
    private bool IsInClosedGroup(int line)
    {
        if (_closedFrom is null)
        {
            _closedFrom = int.MaxValue;
            for (var i = lines.Count - 1; i >= contents.End && roles[i].Role != LineRole.Decision; i--)
            {
                var isGroup = roles[i].Role == LineRole.Group;
                if (isGroup && !roles[i].IsClosedGroup)
                {
                    break;
                }

                _closedFrom = isGroup ? i : _closedFrom;
            }
        }

        return line > _closedFrom;
    }

    private int? _closedFrom;

    /// <summary>Where the case number comes first, the line after it is a title.</summary>
    private bool IsAfterCase(int line)
    {
        var before = lines.PreviousFilled(line, Math.Max(contents.End, line - 3));
        return before >= 0 && roles[before].Role == LineRole.Text && CaseNumbers.IsAlone(lines[before].Text);
    }

    /// <summary>A point of a decision or recommendation begins with what is to be done.</summary>
    private bool StartsLikePoint(string title) =>
        title.StartsWith("at ", StringComparison.OrdinalIgnoreCase)
        || (title.Length < 80 && book.Outcomes.TryFind(title, out _, out var start, out _) && start == 0);

    private bool StandsInList(List<Candidate> candidates, int index)
    {
        var candidate = candidates[index];
        var before = index > 0 ? candidates[index - 1] : null;
        var after = index + 1 < candidates.Count ? candidates[index + 1] : null;
        return IsNeighbour(before, candidate) || IsNeighbour(candidate, after);

        bool IsNeighbour(Candidate? one, Candidate? other) =>
            one is not null
            && other is not null
            && one.Style == other.Style
            && other.Value == one.Value + 1
            && !ClosedTitles.IsClosed(one.Title)
            && !ClosedTitles.IsClosed(other.Title)
            && lines.NextFilled(one.Line + 1, other.Line + 1) == other.Line;
    }

    /// <summary>Within the next few lines comes what only items have: a heading, a case number, a mark, the title once more.</summary>
    private bool IsFollowedByStructure(Head head, Candidate candidate)
    {
        var line = head.Body;
        for (var seen = 0; seen < 3; seen++)
        {
            line = lines.NextFilled(line, lines.Count);
            if (line >= lines.Count)
            {
                return false;
            }

            if (roles.IsStructure(line) || ItemMetaReader.TryRead(lines[line].Text, book, new ItemMeta()) || RepeatsTitle(line, head.Title))
            {
                return true;
            }

            if (candidate.Pattern.TryMatch(lines[line].Text, out _))
            {
                return false;
            }

            line++;
        }

        return false;
    }

    private bool RepeatsTitle(int line, string? title) =>
        title is { Length: > 3 } && lines[line].IsShort && TitleRepeats.IsRepeat(lines[line].Text, title);

    /// <summary>The title stands after the number, over one line or two; or on a line of its own before or after it.</summary>
    private Head Title(Candidate candidate)
    {
        if (candidate.Title.Length > 0)
        {
            var (title, body) = WithWrappedLines(candidate.Title, candidate.Line + 1);
            return new Head(candidate.Line, candidate.Line, body, candidate.Number, title);
        }

        var next = lines.NextFilled(candidate.Line + 1, lines.Count);
        if (next < lines.Count && IsTitleLine(next))
        {
            var (title, body) = WithWrappedLines(lines[next].Text, next + 1);
            return new Head(candidate.Line, candidate.Line, body, candidate.Number, title);
        }

        var before = lines.PreviousFilled(candidate.Line, Math.Max(0, candidate.Line - 3));
        if (before >= 0 && IsTitleLine(before))
        {
            var (first, title) = WithLinesAbove(before);
            return new Head(first, candidate.Line, candidate.Line + 1, candidate.Number, title);
        }

        return new Head(candidate.Line, candidate.Line, candidate.Line + 1, candidate.Number, null);
    }

    /// <summary>A title before its number may be broken over lines too.</summary>
    private (int Line, string Title) WithLinesAbove(int line)
    {
        var first = line;
        while (line - first < 2 && first > contents.End && !lines[first - 1].IsBlank && IsTitleLine(first - 1))
        {
            first--;
        }

        var isOne = first < line && (first == 0 || lines[first - 1].IsBlank || !IsTitleLine(first - 1));
        return isOne
            ? (first, string.Join(' ', Enumerable.Range(first, line - first + 1).Select(i => lines[i].Text)))
            : (line, lines[line].Text);
    }

    private bool IsTitleLine(int line) =>
        roles[line].Role == LineRole.Text && lines[line].IsShort && !ItemMetaReader.TryRead(lines[line].Text, book, new ItemMeta());

    private (string Title, int Body) WithWrappedLines(string title, int next)
    {
        for (var more = 0; more < 3 && next < lines.Count && IsTitleLine(next) && !Entry(title, out _); more++)
        {
            var text = lines[next].Text;
            var joined = title + (title.EndsWith('-') && char.IsLower(text[0]) ? "" : " ") + text;
            var goesOn = Entry(joined, out _) || (contents.Entries.Count > 0 && contents.HasEntryThatBegins(TextKey.Of(joined)));
            var looksWrapped = title.EndsWith(',') || (lines.IsWrapped && title.Length >= 55 && text.Length < 100 && !text.EndsWith('.'));
            if (!goesOn && !(looksWrapped && (char.IsLower(text[0]) || IsStructureAfter(next + 1))) || TitleRepeats.IsRepeat(text, title))
            {
                break;
            }

            title = joined;
            next++;
        }

        return (title, next);
    }

    private bool IsStructureAfter(int line)
    {
        line = lines.NextFilled(line, lines.Count);
        return line < lines.Count && (roles.IsStructure(line) || ItemMetaReader.TryRead(lines[line].Text, book, new ItemMeta()));
    }

    /// <summary>Gives each item its last line, its state, and the case number that some systems print before the title.</summary>
    private List<FoundItem> Close(List<Head> heads)
    {
        var items = new List<FoundItem>(heads.Count);
        var closedGroup = false;
        var caseComesFirst = heads.Count > 0 && StartBefore(heads[0], contents.End) < heads[0].Start && !HasCaseAfter(heads[0]);
        var scanned = contents.End;
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            for (; scanned < head.Start; scanned++)
            {
                closedGroup = roles[scanned].Role == LineRole.Group ? roles[scanned].IsClosedGroup : closedGroup;
            }

            var entryClosed = Entry(head.Title, out var entry) && entry!.IsClosed;
            var isClosed = head.IsClosed || closedGroup || entryClosed || (head.Title is { } title && ClosedTitles.IsClosed(title));
            var first = i == 0 ? contents.End : heads[i - 1].Body;
            var start = caseComesFirst ? StartBefore(head, first) : MarkBefore(head, first);
            if (items.Count > 0)
            {
                items[^1] = items[^1] with { End = start };
            }

            items.Add(new FoundItem(start, head.Line, head.Body, lines.Count, head.Number, head.Title, isClosed));
        }

        return items;
    }

    /// <summary><c>Åbent punkt</c> on the line before the title.</summary>
    private int MarkBefore(Head head, int first)
    {
        var before = lines.PreviousFilled(head.Start, first);
        var meta = new ItemMeta();
        var isMark =
            before >= 0
            && roles[before].Role is LineRole.Text or LineRole.Group
            && ItemMetaReader.TryRead(lines[before].Text, book, meta)
            && meta.IsClosed is not null
            && (meta.Case ?? meta.Journal ?? meta.Document) is null;
        return isMark ? before : head.Start;
    }

    private bool HasCaseAfter(Head head)
    {
        var next = lines.NextFilled(head.Body, lines.Count);
        var meta = new ItemMeta();
        return next < lines.Count && ItemMetaReader.TryRead(lines[next].Text, book, meta) && (meta.Case ?? meta.Journal) is not null;
    }

    private int StartBefore(Head head, int first)
    {
        var start = head.Start;
        var before = lines.PreviousFilled(start, first);
        while (before >= 0 && roles[before].Role is LineRole.Text && start - before <= 3)
        {
            var meta = new ItemMeta();
            if (!ItemMetaReader.TryRead(lines[before].Text, book, meta))
            {
                break;
            }

            start = before;
            before = lines.PreviousFilled(start, first);
        }

        return start;
    }

    private sealed record Candidate(int Line, int Style, LinePattern Pattern, string Number, int Value, string Title, bool IsClosed)
    {
        /// <summary>Found when it is first asked for.</summary>
        public Head? Head { get; set; }

        public bool? IsFollowed { get; set; }
    }
}

/// <param name="Start">The first line of number and title.</param>
/// <param name="Line">The line of the number, or of the title when there is no number.</param>
/// <param name="Body">The line after both.</param>
internal sealed record Head(int Start, int Line, int Body, string? Number, string? Title, bool IsClosed = false);
