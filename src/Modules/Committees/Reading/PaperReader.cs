using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Reading.Items;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Meetings;
using Ledetraad.Modules.Committees.Reading.Outline;

namespace Ledetraad.Modules.Committees.Reading;

/// <summary>Reads a paper's text into structure. Never fails on any text: what it cannot place is listed.</summary>
internal sealed class PaperReader(PaperGrammar grammar)
{
    public PaperReader()
        : this(PaperGrammar.BuiltIn) { }

    /// <summary>Thread-safe; linear in the length of the text.</summary>
    public Paper Read(PaperText text)
    {
        var lines = new SourceLines(text);
        var municipalities = new MunicipalityMentions(lines);
        var template = TemplateRecogniser.Recognise(grammar, lines, municipalities);
        var book = template is null ? grammar.Common : grammar.PhrasebookOf(template);
        var roles = new LineRoles(lines, book);
        new RunningHeads(lines, roles, book).MakeFurniture();
        var ledger = new PlacementLedger(lines);
        var contents = ContentsList.Find(lines, roles, book);
        var found = new ItemFinder(lines, roles, book, contents).Find();
        var header = ReadHeader(lines, roles, book, ledger, contents, found);
        UnlabelledContents.Place(lines, header.Unread, found, ledger);
        var named = CommitteeGuess.Fill(header.Header, lines, roles, book, header.Unread);
        if (named >= 0)
        {
            ledger.Place(named);
        }

        var isCase = found.Count == 0;
        if (isCase)
        {
            found = SingleCase(lines, header, contents);
        }

        var topics = new TopicUse(found, lines, roles);
        var splitter = new SectionSplitter(lines, roles, book, topics, header.Header, ledger);
        var itemReader = new ItemReader(lines, book, splitter, header.Header, ledger);
        var items = found.ConvertAll(itemReader.Read);
        var kind = KindOf(header.Header, items, isCase);
        return new Paper
        {
            Source = ledger.Close(text.File, text.Sha256),
            Template = template?.Name,
            Kind = kind,
            Municipality = header.Header.Municipality ?? template?.Municipality ?? municipalities.Clearest,
            Committee = header.Header.Committee,
            Term = header.Header.Term,
            Meeting = new PaperMeeting(header.Header.Date, header.Header.Start, header.Header.End, header.Header.Place),
            Attendance = new AttendanceReader(header.Header, kind, lines).Read(items),
            Items = items,
            Contents = contents.Entries,
        };
    }

    private static HeaderReading ReadHeader(
        SourceLines lines,
        LineRoles roles,
        Phrasebook book,
        PlacementLedger ledger,
        ContentsList contents,
        List<FoundItem> found
    )
    {
        var reader = new HeaderReader(lines, roles, book, ledger);
        var firstItem = found.Count > 0 ? found[0].Start : contents.End;
        if (contents.End > contents.Start)
        {
            reader.Read(0, Math.Min(contents.Start, firstItem));
            for (var i = contents.Start; i < contents.End; i++)
            {
                ledger.PlaceFurniture(i);
            }
        }

        var end = found.Count > 0 ? firstItem : FirstStructure(lines, roles);
        if (contents.End < end)
        {
            reader.Read(contents.End, end);
        }

        return new HeaderReading(reader.Header, end, reader.Unread);
    }

    private static int FirstStructure(SourceLines lines, LineRoles roles)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles.IsStructure(i))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>A paper without item heads is the paper of one case; a line of its head that says nothing else is its title.</summary>
    private static List<FoundItem> SingleCase(SourceLines lines, HeaderReading header, ContentsList contents)
    {
        var start = Math.Max(contents.End, header.End);
        if (lines.NextFilled(start, lines.Count) >= lines.Count)
        {
            return [];
        }

        var title = header.Unread.FindIndex(line => line >= contents.End && IsTitle(lines[line].Text));
        if (title < 0)
        {
            return [new FoundItem(start, start, start, lines.Count, null, null, false)];
        }

        var head = header.Unread[title];
        return [new FoundItem(head, head, head + 1, lines.Count, null, lines[head].Text, ClosedTitles.IsClosed(lines[head].Text))];
    }

    private static bool IsTitle(string text) =>
        text.Length is > 3 and <= 250 && char.IsUpper(text[0]) && text[^1] is not ('.' or ':' or ',');

    private static PaperKind KindOf(PaperHeader header, List<PaperItem> items, bool isCase)
    {
        var decided = items.Exists(item => item.Decisions.Any(decision => decision.Text.Length > 0 || decision.Points.Count > 0));
        if (header.Kind == PaperKind.Minutes || (decided && header.Kind is not null) || (decided && !isCase))
        {
            return PaperKind.Minutes;
        }

        var isLone = items.Count == 1 && items[0].Number is null && header.Date is null;
        return header.Kind ?? (isCase || isLone ? PaperKind.CasePaper : PaperKind.Agenda);
    }

    /// <param name="End">The line after the head.</param>
    /// <param name="Unread">Its lines that said nothing we know.</param>
    private sealed record HeaderReading(PaperHeader Header, int End, List<int> Unread);
}
