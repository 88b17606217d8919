using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// <c>De fire restriktioner er:</c> and the list that follows, by marks or by running numbers and letters; or the list and, after it, how many its entries
/// are.
/// </summary>
internal static partial class AnnouncedLists
{
    private const int LongestEntry = 70;

    /// <summary>Of what looks like a sentence, <c>a.</c></summary>
    private const int LongestMark = 3;
    private const int MostEntries = 15;

    public const string Number = $@"(?:(?<!\d[.,])\d{{1,2}}|{Patterns.SmallNumber})";

    private const string Thing =
        @"(?:\p{L}+e )?(?!år\b|uger|måneder|timer|dage|kroner|procent|pct|færre\b|flere\b|mindre\b|større\b|\p{L}*(?:personer|borgere|medlemmer|deltagere|elever|pladser|ansøgere|besvarelser|svar)\b|gange)(?:\p{L}{3,}(?:er|r|e)|\p{L}*(?:sæt|mål|krav|tiltag|forhold|spor|trin|ben|hold|bud|råd|steder|forslag|emner|greb|bilag))\b";

    public static IEnumerable<Relation> Of(ItemText item)
    {
        for (var i = 0; i + 1 < item.Passages.Count; i++)
        {
            if (
                item.Passages[i] is { Kind: PassageKind.Paragraph or PassageKind.SubHeading, Sentences: [.., var sentence] }
                && (Of(item, i, sentence) ?? OfThings(item, i, sentence)) is { } relation
            )
            {
                yield return relation;
            }
        }

        foreach (var sentence in item.Sentences)
        {
            if ((OfMarks(item, sentence) ?? OfQuotes(sentence)) is { } relation)
            {
                yield return relation;
            }
        }
    }

    /// <summary>A sentence without the entries that stand in it.</summary>
    private static string AnnouncementOf(Sentence sentence) => QuotePattern().Replace(sentence.Text, "").Split(':')[0];

    /// <summary>Entries set in quotation marks one after the other: <c>Der er to grunde: »…« og »…«.</c></summary>
    private static Relation? OfQuotes(Sentence sentence)
    {
        var quotes = QuotePattern().Matches(sentence.Text);
        if (quotes.Count < 2 || Incomplete.Says(sentence.Text) || OutOfPattern().IsMatch(AnnouncementOf(sentence)))
        {
            return null;
        }

        var areListed = quotes
            .Skip(1)
            .Zip(quotes, (next, one) => sentence.Text[(one.Index + one.Length)..next.Index])
            .All(between => QuoteSeparatorPattern().IsMatch(between));
        var few = sentence.Mentions.Where(m =>
            !quotes.Any(quote => m.Quantity.Start > quote.Index && m.Quantity.End < quote.Index + quote.Length)
        );
        return areListed && few.ToList() is [{ IsNumberOfFew: true, IsChange: false } number]
            ? Counted(number, quotes.Count, [.. quotes.Select(quote => quote.Value)])
            : null;
    }

    /// <summary>
    /// What lists are made of, themes and wishes and steps, announced above the list or told below it: <c>Evalueringen er omfattende, men seks ting går
    /// igen:</c>, <c>I alt fire tiltag.</c>
    /// </summary>
    private static Relation? OfThings(ItemText item, int at, Sentence last)
    {
        var entries = item.Passages.Skip(at + 1).TakeWhile(passage => passage.Kind == PassageKind.ListEntry).ToList();
        if (entries.Count < 2 || !AreOfOneKind(item, at, entries.Count) || GoesOn(item, at + 1 + entries.Count))
        {
            return null;
        }

        // Right below a list a sentence without a colon tells of that one.
        var above =
            !last.Text.EndsWith(':') && item.Passages.ElementAtOrDefault(at - 1) is { Kind: PassageKind.ListEntry } ? null
            : TablePattern().IsMatch(last.Text) ? null
            : ThingsOf(last)
                ?? BareIn(last)
                ?? OnlyIn(last, entries)
                ?? (
                    AnaphorPattern().IsMatch(last.Text) && Before(item, at, last) is { } previous
                        ? ThingsOf(previous) ?? NamedAgain(last, previous)
                        : null
                );
        var after = item.Passages.ElementAtOrDefault(at + 1 + entries.Count);
        var number =
            above ?? (after is { Kind: PassageKind.Paragraph, Sentences: [var first, ..] } ? ThingsOf(first, isBelow: true) : null);
        return
            number is null
            || (
                number.Value != entries.Count
                && (
                    IsAnotherNumber(number.Sentence, number.Quantity.Start, entries.Count)
                    || (OtherListPattern().IsMatch(number.Trail) && !HerePattern().IsMatch(number.Lead))
                    || AreOfTwoLists(entries)
                )
            )
            ? null
            : Counted(number, entries.Count, [.. entries.Select(Short)]);
    }

    /// <summary>The sentence before the one that leads to the list, or the end of the paragraph above it.</summary>
    private static Sentence? Before(ItemText item, int at, Sentence last) =>
        last.Previous
        ?? (
            at > 0
            && item.Passages[at - 1] is { Kind: PassageKind.Paragraph, Sentences: [.., var end] } above
            && above.SectionNumber == last.Passage.SectionNumber
                ? end
                : null
        );

    /// <summary><c>… at to vilkår opfyldes. Vilkårene er:</c> what the sentence before counts leads to the list.</summary>
    private static Mention? NamedAgain(Sentence last, Sentence previous) =>
        previous.Mentions.Where(m => m is { IsNumberOfFew: true, IsChange: false }).ToList() is [{ Noun: { Length: > 3 } noun } number]
        && last.Text.StartsWith(noun.TrimEnd('e', 'r', 's'), StringComparison.OrdinalIgnoreCase)
        && !Incomplete.Says(previous.Text)
        && !OutOfPattern().IsMatch(previous.Text)
            ? number
            : null;

    /// <summary>The only number of a sentence right above entries that are numbered from one: <c>Projektet har nået syv milepæle. 1. … 2. …</c></summary>
    private static Mention? OnlyIn(Sentence last, List<Passage> entries) =>
        entries.Select(entry => entry.Number).SequenceEqual(Enumerable.Range(1, entries.Count).Select(number => (int?)number))
        && last.Mentions is [{ IsNumberOfFew: true, IsChange: false } only]
        && AnyThingPattern().IsMatch(only.Trail)
        && !Incomplete.Says(last.Text)
        && !OutOfPattern().IsMatch(last.Text)
            ? only
            : null;

    /// <summary>A sentence that leads to the list with nothing but its number: <c>Her er seks:</c></summary>
    private static Mention? BareIn(Sentence last) =>
        last.Mentions is [{ IsNumberOfFew: true, Trail: ":" } only] && BareLeadPattern().IsMatch(only.Lead) && !Incomplete.Says(last.Text)
            ? only
            : null;

    /// <summary>Entries told apart by running numbers or letters, <c>hviler på seks ben: 1) …, 2) …</c></summary>
    private static Relation? OfMarks(ItemText item, Sentence sentence)
    {
        if ((ThingsOf(sentence) ?? NamesakeOf(item, sentence)) is not { } number)
        {
            return null;
        }

        var behind = sentence.Passage.Sentences.SkipWhile(s => s != sentence).Skip(1).Select(s => s.Text);
        var here = string.Join(' ', [sentence.Text[number.Quantity.End..], .. behind]);
        var passages = item.Passages.SkipWhile(passage => passage != sentence.Passage).Skip(1).Take(MostEntries + 2).ToList();
        var next = passages.FindIndex(p => p.SectionNumber != sentence.Passage.SectionNumber || p.Kind == PassageKind.ListEntry);
        var following = passages.Take(next < 0 ? MostEntries + 1 : next).Select(p => p.Text).ToList();
        following = following is [var first, ..] && MarkedRuns.BeginsWithMark(first) ? following : [];
        var marked = MarkedRuns.In(string.Join('\n', [here, .. following]));
        // What stands last may go on under a heading of its own.
        var mayGoOn =
            marked < number.Value
            && following.Count > 0
            && MarkedRuns.BeginsWithMark(following[^1])
            && (
                following.Sum(text => text.Length) > LongestEntry * marked
                || !following.TrueForAll(MarkedRuns.BeginsWithMark)
                || (next >= 0 && (passages[next].Kind == PassageKind.ListEntry || MarkedRuns.BeginsWithMark(passages[next].Text)))
            );
        return marked == 0 || mayGoOn ? null : Counted(number, marked, []);
    }

    /// <summary>A number of what each entry below is called: <c>rulles ud i to trin. Trin 1: … Trin 2: …</c></summary>
    private static Mention? NamesakeOf(ItemText item, Sentence sentence)
    {
        var few = sentence.Mentions.Where(m => m is { IsNumberOfFew: true, IsChange: false }).ToList();
        if (
            few is not [{ Noun: { Length: > 3 } noun } number]
            || Incomplete.Says(sentence.Text)
            || OutOfPattern().IsMatch(AnnouncementOf(sentence))
        )
        {
            return null;
        }

        var next = item.Passages.SkipWhile(passage => passage != sentence.Passage).Skip(1).FirstOrDefault();
        var name = next is null ? "" : MarkedRuns.NameIn(next.Text);
        return name.Length > 2 && noun.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? number : null;
    }

    /// <summary>The one small number of a sentence, when it counts what lists are made of.</summary>
    private static Mention? ThingsOf(Sentence sentence, bool isBelow = false)
    {
        var small = sentence
            .Mentions.Where(m =>
                m
                    is {
                        Unit: QuantityUnit.Count,
                        IsTime: false,
                        IsRate: false,
                        IsChange: false,
                        Value: >= 2 and <= MostEntries,
                        Quantity: { High: null, Step: 1 }
                    }
            )
            .Where(m => !MarkTrailPattern().IsMatch(m.Trail))
            .ToList();
        if (small.Count == 0 || Incomplete.Says(sentence.Text) || OutOfPattern().IsMatch(AnnouncementOf(sentence)))
        {
            return null;
        }

        if (small.FindAll(m => DefiniteLeadPattern().IsMatch(m.Lead)) is [var those])
        {
            small = [those];
        }

        return
            small is [var only]
            && (
                isBelow
                    ? BelowPattern().IsMatch(only.Lead)
                        && (
                            ThingsPattern().IsMatch(only.Trail)
                            || (AllOfThemPattern().IsMatch(only.Lead) && AnyThingPattern().IsMatch(only.Trail))
                        )
                    : IsOfThings(only)
            )
            ? only
            : null;
    }

    /// <summary><c>seks hovedtemaer</c>, <c>en række løfter, nærmere bestemt ni</c>, <c>Mål for 2018 (antal: 2)</c>, <c>Der er to.</c></summary>
    private static bool IsOfThings(Mention number) =>
        ThingsPattern().IsMatch(number.Trail)
        || (
            BarePattern().IsMatch(number.Trail)
            && !LabelPattern().IsMatch(number.Lead)
            && !LastOfNumbersPattern().IsMatch(number.Sentence.Text[..number.Quantity.Start])
            && !DividedPattern().IsMatch(number.Lead)
            && (
                ThingsBeforePattern().IsMatch(number.Lead)
                || (number.Sentence.Previous is { } previous && ThingsBeforePattern().IsMatch(previous.Text))
            )
        );

    private static Relation Counted(Mention number, int listed, IReadOnlyList<string> terms) =>
        new(CheckKind.Count, number.Quantity.Text, listed, terms, [number.Sentence.LineOf(number.Quantity)])
        {
            Place = (number.Sentence, number.Quantity.Start, NamedLists.Place),
            Doubt =
                listed == number.Value ? null : new Doubt(Severity.Error, T["Check.Count", number.Sentence.Text.TrimEnd(':', '.'), listed]),
        };

    private static Relation? Of(ItemText item, int at, Sentence sentence)
    {
        var listed = item.Passages.Skip(at + 1).TakeWhile(passage => passage.Kind == PassageKind.ListEntry).Count();
        if (listed < 2)
        {
            return null;
        }

        var match = StrictPattern().Match(sentence.Text);
        var isStrict = match.Success;
        if (!isStrict)
        {
            match = LoosePattern().Match(sentence.Text);
        }

        var announced = Danish.WholeNumber(match.Groups["n"].Value);
        var mayBeWrong = isStrict
            ? listed <= announced || !MayBeNested(item, at, listed, announced)
            : SurePattern().IsMatch(sentence.Text) && AreOfOneKind(item, at, listed);
        if (
            !match.Success
            || announced is < 2 or > MostEntries
            || (
                listed != announced
                && (
                    !mayBeWrong
                    || IsAnotherNumber(sentence, match.Groups["n"].Index, listed)
                    || AreOfTwoLists([.. item.Passages.Skip(at + 1).Take(listed)])
                )
            )
            || GoesOn(item, at + 1 + listed)
        )
        {
            return null;
        }

        return new Relation(
            CheckKind.Count,
            match.Groups["n"].Value,
            listed,
            [.. item.Passages.Skip(at + 1).Take(listed).Select(Short)],
            [sentence.Line]
        )
        {
            Doubt = listed == announced ? null : new Doubt(Severity.Error, T["Check.Count", sentence.Text.TrimEnd(':'), listed]),
        };
    }

    /// <summary><c>Inden for de syv områder har udvalget tre mål:</c>: the number next to the list is the one that is listed.</summary>
    private static bool IsAnotherNumber(Sentence sentence, int announced, int listed) =>
        sentence.Mentions.Any(m => m.IsNumberOfFew && m.Value == listed && m.Quantity.Start > announced);

    /// <summary>A list that a paragraph or a page parts in two cannot be counted.</summary>
    private static bool GoesOn(ItemText item, int after) =>
        after + 1 < item.Passages.Count
        && item.Passages[after].Kind == PassageKind.Paragraph
        && item.Passages[after + 1].Kind == PassageKind.ListEntry
        && !item.Passages[after].Text.EndsWith(':');

    /// <summary>One list right behind another: some entries are numbered and some are not, the numbers begin again, or the first is not one.</summary>
    private static bool AreOfTwoLists(List<Passage> entries) =>
        entries[0].Number > 1
        || entries
            .Skip(1)
            .Zip(entries, (next, one) => (One: one.Number, Next: next.Number))
            .Any(pair => (pair.One is null) != (pair.Next is null) || pair.Next < pair.One);

    /// <summary>Entries of a list within the list are counted with it; more than a few too many, or an entry that leads on, look so.</summary>
    private static bool MayBeNested(ItemText item, int at, int listed, int announced) =>
        (listed > announced + Math.Max(2, announced / 2) && !AreOfOneKind(item, at, listed))
        || item.Passages.Skip(at + 1).Take(listed).Any(passage => passage.Text.EndsWith(':'));

    /// <summary>Short entries without a sentence's sign, none of which could head others.</summary>
    private static bool AreOfOneKind(ItemText item, int at, int listed) =>
        item
            .Passages.Skip(at + 1)
            .Take(listed)
            .All(passage =>
                passage is { Text.Length: <= LongestEntry, Sentences: [_] or [{ Text.Length: <= LongestMark }, _] }
                && passage.Text.TrimEnd() is [.., not ':']
            );

    private static string Short(Passage passage) => passage.Text.Length <= 40 ? passage.Text : passage.Text[..40].TrimEnd() + "…";
}
