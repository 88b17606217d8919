using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>
/// Votes for, against and withheld are as many as the members who took part: <c>Af de 7 tilstedeværende stemte 4 for og 3 imod</c>; no more than there
/// are members; and what they led to is what most of them were for.
/// </summary>
internal static partial class Votes
{
    /// <summary>What is so many times the votes, or a part of them, is another body.</summary>
    private const int Farthest = 3;

    private const int MostLines = 6;

    /// <param name="members">How many the paper lists; null when it lists none.</param>
    public static IEnumerable<Relation> Of(ItemText item, int? members) =>
        item
            .Sentences.Select(Ballot.Of)
            .Concat(item.Groups.Where(IsShortList).Select(group => Ballot.Of(group.Joined)))
            .OfType<Ballot>()
            .SelectMany(ballot => (Relation?[])[Counted(ballot, members), Outcome(ballot)])
            .OfType<Relation>();

    /// <summary>Lines or cells of one vote, none of which tells of it alone: <c>For: 3</c>, <c>Imod: 2</c>, <c>Til stede: 5</c>.</summary>
    private static bool IsShortList(FigureGroup group) =>
        group is { IsSetOut: true, Window.Count: <= MostLines } && group.Window.All(line => Ballot.Of(line) is null);

    private static Relation? Counted(Ballot ballot, int? members)
    {
        var said = Near(ballot)
            .Where(s => ballot.Sentences.Contains(s) || !IsOfAnotherBody(ballot, s))
            .SelectMany(s => s.Mentions)
            .Where(m => !ballot.Has(m) && m.Value * Farthest >= ballot.Votes && ballot.Votes * Farthest >= m.Value)
            .ToList();
        if (said.Find(IsOfThoseWhoMet) is { } met)
        {
            var holds = ballot.Votes == met.Value || (ballot.LeavesOutSome && ballot.Votes < met.Value);
            return Relation(ballot, met, holds);
        }

        if (said.Find(IsOfMembers) is { } all)
        {
            if (all.Value < ballot.Votes && !BodyOfPattern().IsMatch(all.Lead))
            {
                // Bent Overgaard (V), 2 medlemmer, foreslog: some of them.
                return null;
            }

            if (said.Exists(m => m.Sentence == all.Sentence && m.Value >= ballot.Votes && m.Value < all.Value))
            {
                // Of 31 members 26 answered.
                return null;
            }

            var areAll = all.Sentence == ballot.Sentence && all.Order < Math.Min(ballot.Yes.Order, ballot.No.Order);
            return Relation(ballot, all, ballot.Votes == all.Value || (ballot.Votes < all.Value && !(areAll && !ballot.LeavesOutSome)));
        }

        if (
            ballot.Sentence.Passage.Section == SectionKind.Decision
            && !ballot.LeavesOutSome
            && said.FindAll(m => m.IsNumber && m.Unit == QuantityUnit.Count && ballot.Sentences.Contains(m.Sentence)) is [var only]
        )
        {
            // Whatever it is called, the one more number of a vote tells how many took part.
            return Relation(ballot, only, ballot.Votes == only.Value).AsConjecture().Weighed();
        }

        return
            members is { } most
            && ballot.Votes > most
            && ballot.Sentence.Passage.Section == SectionKind.Decision
            && !SubstitutePattern().IsMatch(ballot.Sentence.Passage.Text)
            ? Relation(ballot, Danish.Write(most), most, false, [])
            : null;
    }

    private static Relation Relation(Ballot ballot, Mention members, bool holds) =>
        Relation(ballot, members.Quantity.Text, members.Value, holds, [members.Sentence.LineOf(members.Quantity)]);

    private static Relation Relation(Ballot ballot, string members, decimal number, bool holds, IReadOnlyList<int> lines) =>
        new(CheckKind.Attendance, members, ballot.Votes, ballot.Terms, [ballot.Sentence.LineOf(ballot.Yes.Quantity), .. lines])
        {
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.Votes", ballot.Votes, Danish.Write(number)]),
        };

    /// <summary>More for than against adopts a proposal; a tie does not, and unanimity has nobody against.</summary>
    private static Relation? Outcome(Ballot ballot)
    {
        var (yes, no) = (ballot.Yes.Value, ballot.No.Value);
        var text = string.Join(' ', ballot.Sentences.Select(sentence => sentence.Text));
        if (ballot.Sentences[^1].Next is { } next && DerivedPattern().IsMatch(next.Text))
        {
            text += " " + next.Text;
        }

        var (isAdopted, isRejected) = (AdoptedPattern().IsMatch(text), RejectedPattern().IsMatch(text));
        var message =
            no > 0 && UnanimousPattern().IsMatch(text) ? T["Check.Unanimous", ballot.No.Quantity.Text]
            : yes != no && TiePattern().IsMatch(text) ? T["Check.Tie", ballot.Yes.Quantity.Text, ballot.No.Quantity.Text]
            : isAdopted && !isRejected && yes < no && !CastingPattern().IsMatch(text)
                ? T["Check.Adopted", ballot.Yes.Quantity.Text, ballot.No.Quantity.Text]
            : isRejected && !isAdopted && yes > no && !ballot.TellsNoSides
                ? T["Check.Rejected", ballot.Yes.Quantity.Text, ballot.No.Quantity.Text]
            : null;
        return message is null
            ? null
            : new Relation(
                CheckKind.Attendance,
                ballot.Yes.Quantity.Text,
                null,
                ballot.Terms,
                [ballot.Sentence.LineOf(ballot.Yes.Quantity)]
            )
            {
                Doubt = new Doubt(Severity.Error, message),
            };
    }

    /// <summary>The sentence and those beside it in its passage.</summary>
    private static IEnumerable<Sentence> Near(Ballot ballot) =>
        ((Sentence?[])[.. ballot.Sentences, ballot.Sentence.Previous, ballot.Sentences[^1].Next]).OfType<Sentence>();

    /// <summary>It names a council or a committee, and the vote another.</summary>
    private static bool IsOfAnotherBody(Ballot ballot, Sentence beside)
    {
        var voted = ballot.Sentences.SelectMany(s => BodyPattern().Matches(s.Text)).Select(body => body.Value).ToList();
        var others = BodyPattern().Matches(beside.Text).Select(body => body.Value).ToList();
        return voted.Count > 0 && others.Count > 0 && !others.Exists(voted.Contains);
    }

    private static bool IsOfThoseWhoMet(Mention m) =>
        m is { Unit: QuantityUnit.Count, IsTime: false }
        && !(m.Order > 0 && OutOfPattern().IsMatch(m.Lead) && MembersMetPattern().IsMatch(m.Trail))
        && (
            MetPattern().IsMatch(m.Trail)
            || MetBeforePattern().IsMatch(m.Lead)
            || (AllPattern().IsMatch(m.Lead) && VotedPattern().IsMatch(m.Trail))
        );

    private static bool IsOfMembers(Mention m) =>
        m is { Unit: QuantityUnit.Count, IsTime: false } && MembersPattern().IsMatch(m.Trail) && !OtherMembersPattern().IsMatch(m.Lead);

    [GeneratedRegex(
        @"^\s*(?:\p{L}*(?:medlemmer|personer)? ?)?(?:af (?:udvalgets|byrådets|rådets) \p{L}+ )?(?:\p{L}*fremmødte|\p{L}*tilstedeværende|deltagende|deltagere|stemme(?:berettigede|deltagere|afgivende|givende|nde)|afgivne|mulige|mødte|mødt|deltog|til stede|i salen)\b|^,? (?:som|der)(?: (?!ikke\b)\p{L}+){0,3}? (?:deltog|til stede|mødt|mødte|i (?:lokalet|salen))\b|^\s*\p{L}*(?:medlemmer|personer|stemmer)\b(?:, (?:som|der)\b)?[^.;,:\d]{0,30}?\b(?:deltog|til stede|mødt|mødte|stemte|afgav|afgivet|tilstede)\b(?! (?:for|imod|ja|nej))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MetPattern();

    [GeneratedRegex(
        @"\b(?:afgivet|afgav|deltog|fremmødt|fremmødte|tilstedeværende|afgivne stemmer|til stede var|tilstede var|til stede|deltagelse af|med deltagelse af|mødt)(?:,? i alt| med| stemte| og stem\p{L}+| medlemmer stemte| medlemmer)?:? ?\(?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex MetBeforePattern();

    // seks af udvalgets syv medlemmer deltog: the six did
    [GeneratedRegex(@"^\s*(?:\p{L}+ )?(?:ud )?af (?:\p{L}+s |de |i alt )?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OutOfPattern();

    [GeneratedRegex(@"^\s*\p{L}*medlemmer (?:deltog|var|mødte)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MembersMetPattern();

    // Without the genitive's s.
    [GeneratedRegex(@"\b\p{Lu}\p{L}*(?:råd|udvalg|nævn|bestyrelse)(?=(?:e[nt])?s?\b)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex BodyPattern();

    [GeneratedRegex(
        @"\b(?:alle|de|samtlige|har|på|med|er|var|\p{L}*(?:udvalgets|rådets|byrådets|bestyrelsens|nævnets))(?: i alt)?\s*$|^\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex BodyOfPattern();

    [GeneratedRegex(@"\balle(?: de)?\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex AllPattern();

    [GeneratedRegex(
        @"^\s*(?:\p{L}+ )?(?:stemte|stemmer\b(?! for| imod)|rakte|deltog|var til stede|medlemmer)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex VotedPattern();

    [GeneratedRegex(@"^\s*\p{L}*medlemmer\b(?! (?:\p{L}+ ){0,2}(?:fraværende|afbud|syge?)\b)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MembersPattern();

    [GeneratedRegex(@"\b(?:øvrige|resterende|andre|sidste)\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex OtherMembersPattern();

    [GeneratedRegex("stedfortræder|suppleant|i stedet for", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SubstitutePattern();

    [GeneratedRegex(@"\b(?:dermed|således|altså|herefter)\b|^Beslutning", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex DerivedPattern();

    [GeneratedRegex(@"\b(?<!ikke )(?:vedtaget|vedtog|tiltrådt|godkendt med)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AdoptedPattern();

    [GeneratedRegex(
        $@"\b(?:forkastet(?! af)|forkastede|(?<!stemmerne )faldt(?! (?:ud|stemmerne|\d+|{Patterns.SmallNumber})\b)|bortfaldt|nedstemt|ikke (?:vedtaget|godkendt|tiltrådt))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RejectedPattern();

    [GeneratedRegex(@"\b(?:enstemmigt?|et enigt udvalg)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex UnanimousPattern();

    [GeneratedRegex("udslagsgivende|formandens stemme|lodtrækning", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex CastingPattern();

    [GeneratedRegex(@"\bstemmerne (?:var|stod) lige\b|\bstemmelighed\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TiePattern();
}
