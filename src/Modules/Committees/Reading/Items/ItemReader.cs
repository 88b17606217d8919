using Ledetraad.Modules.Committees.Reading.Decisions;
using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Meetings;
using Ledetraad.Modules.Committees.Reading.Outline;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Reads one item: its numbers, sections, tables, recommendations, route, decisions, attachments and promises.</summary>
internal sealed class ItemReader(SourceLines lines, Phrasebook book, SectionSplitter splitter, PaperHeader header, PlacementLedger ledger)
{
    private const int LongestTitle = 200;

    public PaperItem Read(FoundItem found)
    {
        var parts = splitter.Split(found);
        var sections = new List<PaperSection>();
        var tables = new List<PaperTable>();
        var blocksOf = new List<(RawSection Raw, List<Block> Blocks)>();
        foreach (var raw in parts.Sections)
        {
            if (raw.Heading is null && !raw.HasText)
            {
                continue;
            }

            var blocks = new BlockReader(lines, raw.Kind, raw.Heading).Read(raw.Lines);
            blocksOf.Add((raw, blocks));
            tables.AddRange(blocks.Where(block => block.Table is not null).Select(block => block.Table!));
            sections.Add(new PaperSection(raw.Kind, raw.Heading?.TrimEnd(':', ' '), SectionWriter.Write(blocks), Range(raw)));
            Place(raw);
        }

        var (recommendations, options) = Recommendations(blocksOf);
        var isClosed = parts.Meta.IsClosed ?? found.IsClosed;
        var number = parts.Meta.Case ?? parts.Meta.Journal;
        return new PaperItem
        {
            Number = found.Number,
            Title = found.Title ?? TitleFrom(blocksOf),
            Closed = isClosed || found.IsClosed,
            CaseNumber = number,
            KleNumber = Kle(parts.Meta.Journal) ?? Kle(number),
            DocumentNumber = parts.Meta.Document,
            Sections = sections,
            Tables = tables,
            Recommendations = recommendations,
            Options = options,
            Route = parts.Route,
            Decisions = Decisions(parts.Sections, recommendations),
            Attachments = Attachments(blocksOf, parts.Files),
            FollowUps = Promises(blocksOf),
            Lines = new LineRange(found.Start + 1, Math.Max(found.End, found.Start + 1)),
        };
    }

    private void Place(RawSection raw)
    {
        if (raw.HeadingLine >= 0)
        {
            ledger.Place(raw.HeadingLine);
        }

        foreach (var line in raw.Lines)
        {
            ledger.Place(line.Index);
        }
    }

    private static LineRange Range(RawSection raw)
    {
        var last = raw.Lines.FindLastIndex(line => !line.IsBlank);
        var first = raw.HeadingLine >= 0 ? raw.HeadingLine : raw.Lines.Find(line => !line.IsBlank).Index;
        return new LineRange(first + 1, (last < 0 ? first : raw.Lines[last].Index) + 1);
    }

    private static string? Kle(string? number) =>
        number is not null && CaseNumbers.TryKle(number, out var length) ? number[..length] : null;

    private static (List<string> Recommendations, List<string> Options) Recommendations(List<(RawSection Raw, List<Block> Blocks)> sections)
    {
        var recommendations = new List<string>();
        var options = new List<string>();
        foreach (var (_, blocks) in sections.Where(section => section.Raw.Kind == SectionKind.Recommendation))
        {
            var read = RecommendationReader.Read(blocks);
            recommendations.AddRange(read.Recommendations);
            options.AddRange(read.Options);
        }

        if (recommendations.Count == 0 && options.Count == 0)
        {
            recommendations.AddRange(sections.SelectMany(section => RecommendationReader.InText(section.Raw.Kind, section.Blocks)));
        }

        foreach (
            var (_, blocks) in sections.Where(section =>
                options.Count == 0 && RecommendationReader.SpeaksOfOptions(section.Raw.Heading ?? "")
            )
        )
        {
            options.AddRange(
                blocks
                    .Where(block => block.Kind == BlockKind.ListEntry || RecommendationReader.IsOption(block.Text))
                    .Select(block => block.Text)
            );
        }

        return (recommendations, options);
    }

    private List<PaperDecision> Decisions(List<RawSection> sections, List<string> recommendations)
    {
        var reader = new DecisionReader(lines, book, header);
        var restatement = new Restatement(recommendations);
        var decisions = sections
            .Where(section => section.Kind == SectionKind.Decision)
            .SelectMany(section => reader.Read(section, restatement))
            .ToList();
        var loose = sections.Where(section =>
            section.Heading is null && section.Lines.Exists(line => AbsenceLabels.IsLabelled(line.Text, book))
        );
        foreach (var said in loose.SelectMany(section => reader.Read(section, restatement)))
        {
            AddLoose(decisions, said);
        }

        return decisions;
    }

    /// <summary>Who was away may be told before the text; where nothing is decided, that is all there is.</summary>
    private void AddLoose(List<PaperDecision> decisions, PaperDecision said)
    {
        var own = decisions.FindIndex(decision => decision.Committee == header.Committee || decision.Date == header.Date);
        if (own < 0)
        {
            decisions.Add(said);
        }
        else if (decisions[own].Absent.Count == 0)
        {
            decisions[own] = decisions[own] with { Absent = said.Absent };
        }
    }

    private static List<string> Attachments(List<(RawSection Raw, List<Block> Blocks)> sections, List<string> files)
    {
        var reader = new AttachmentReader(files);
        foreach (var (_, blocks) in sections.Where(section => section.Raw.Kind == SectionKind.Attachments))
        {
            reader.Read(blocks);
        }

        return reader.Attachments;
    }

    private List<FollowUpPromise> Promises(List<(RawSection Raw, List<Block> Blocks)> sections)
    {
        var reader = new PromiseReader(new PaperMeeting(header.Date, null, null, null), header.Committee);
        var promises = new List<FollowUpPromise>();
        foreach (var (raw, blocks) in sections)
        {
            if (
                raw.Kind
                is not (
                    SectionKind.Attachments
                    or SectionKind.Earlier
                    or SectionKind.Competence
                    or SectionKind.Legal
                    or SectionKind.Recommendation
                )
            )
            {
                reader.Read(blocks, promises);
            }
        }

        return promises;
    }

    /// <summary>A paper of one case may have no title: its theme says what it is about, else its first line of text.</summary>
    private static string TitleFrom(List<(RawSection Raw, List<Block> Blocks)> sections)
    {
        var theme = sections.Find(section => section.Raw.Kind == SectionKind.Theme).Blocks ?? [];
        var text = theme.Concat(sections.SelectMany(section => section.Blocks)).FirstOrDefault(block => block.Text.Length > 0)?.Text ?? "";
        var sentence = text[..Sentences.EndOf(text, 0)].Trim().TrimEnd('.');
        if (sentence.Length <= LongestTitle)
        {
            return sentence;
        }

        var blank = sentence.LastIndexOf(' ', LongestTitle - 1, LongestTitle - 1);
        return sentence[..(blank > 0 ? blank : LongestTitle)] + " …";
    }
}
