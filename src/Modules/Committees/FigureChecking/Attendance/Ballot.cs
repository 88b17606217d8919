using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>The votes of a sentence: for, against and withheld, told apart by the words beside each number.</summary>
internal sealed partial class Ballot
{
    /// <summary>What is told of one vote, each number in a sentence of its own at most: <c>For: 3. Imod: 1. Til stede: 4.</c></summary>
    private const int MostSentences = 3;

    private Ballot(IReadOnlyList<Sentence> sentences, Mention yes, Mention no, List<Mention> withheld) =>
        (Sentences, Yes, No, Withheld) = (sentences, yes, no, withheld);

    public IReadOnlyList<Sentence> Sentences { get; }

    public Sentence Sentence => Sentences[0];
    public Mention Yes { get; }
    public Mention No { get; }
    public IReadOnlyList<Mention> Withheld { get; }

    /// <summary><c>Faldt med 5 stemmer mod 2</c>: the first are those who won.</summary>
    public bool TellsNoSides => Yes.Sentence == No.Sentence && No.Order == Yes.Order + 1 && AgainstNextPattern().IsMatch(Yes.Trail);

    public decimal Votes => Yes.Value + No.Value + Withheld.Sum(m => m.Value);

    /// <summary>Some voted blank or not at all, but not how many.</summary>
    public bool LeavesOutSome =>
        Withheld.Count == 0 && Sentences.Any(sentence => WithheldPattern().IsMatch(NobodyPattern().Replace(sentence.Text, "")));

    public IReadOnlyList<string> Terms => [Yes.Quantity.Text, No.Quantity.Text, .. Withheld.Select(m => m.Quantity.Text)];

    public bool Has(Mention mention) => mention == Yes || mention == No || Withheld.Contains(mention);

    /// <summary>Null when a sentence, with the few that follow it, begins to tell of no vote, or tells of more than one.</summary>
    public static Ballot? Of(Sentence sentence)
    {
        List<Sentence> told = [sentence];
        while (sentence.Quantities.Count > 0 && told.Count <= MostSentences)
        {
            if (Of(told) is { } ballot)
            {
                return ballot.Yes.Sentence == sentence || ballot.No.Sentence == sentence ? ballot : null;
            }

            if (told[^1].Next is not { } next)
            {
                return null;
            }

            told.Add(next);
        }

        return null;
    }

    private static Ballot? Of(List<Sentence> told)
    {
        if (!told.Exists(sentence => VotePattern().IsMatch(sentence.Text)))
        {
            return null;
        }

        var counts = told.SelectMany(s => s.Mentions)
            .Where(m => m is { Unit: QuantityUnit.Count, IsTime: false, Quantity.High: null } && !BodyPattern().IsMatch(m.Lead))
            .ToList();
        if (counts.Find(m => AgainstNextPattern().IsMatch(m.Trail)) is { } first && Next(counts, first) is { } second)
        {
            return new Ballot([.. told], first, second, WithheldIn(told[^1], counts, first, second));
        }

        var (fors, againsts) = (counts.FindAll(IsFor), counts.FindAll(IsAgainst));
        fors = fors.Count == 0 && againsts.Count == 1 ? counts.FindAll(m => m != againsts[0] && MajorityPattern().IsMatch(m.Lead)) : fors;
        return fors is [var yes] && againsts is [var no] && yes != no
            ? new Ballot([.. told], yes, no, WithheldIn(told[^1], counts, yes, no))
            : null;
    }

    /// <summary>In its sentence, else in the one after it, unless that tells of another vote: <c>3 medlemmer undlod at stemme</c>.</summary>
    private static List<Mention> WithheldIn(Sentence sentence, List<Mention> counts, Mention yes, Mention no)
    {
        var own = counts.FindAll(m => m != yes && m != no && IsWithheld(m));
        var after = sentence.Next?.Mentions ?? [];
        return own.Count > 0 || after.Any(m => IsFor(m) || IsAgainst(m))
            ? own
            : [.. after.Where(m => m.Unit == QuantityUnit.Count && IsWithheld(m))];
    }

    private static Mention? Next(List<Mention> counts, Mention first) =>
        counts.Find(m => m.Sentence == first.Sentence && m.Order == first.Order + 1);

    private static bool IsFor(Mention m) =>
        (ForPattern().IsMatch(After(m)) && !AgainstPattern().IsMatch(After(m)))
        || (!HasSide(m) && !IsWhole(m) && !IsOfNobody(m) && !WithheldBeforePattern().IsMatch(m.Lead) && LeadForPattern().IsMatch(m.Lead));

    private static bool IsAgainst(Mention m) =>
        AgainstPattern().IsMatch(After(m))
        || (
            !HasSide(m) && !IsWhole(m) && !IsOfNobody(m) && !WithheldBeforePattern().IsMatch(m.Lead) && LeadAgainstPattern().IsMatch(m.Lead)
        );

    /// <summary>In <c>4 af de 7 fremmødte stemte for</c> the words after the seven are said of the four.</summary>
    private static string After(Mention m) =>
        !ForPattern().IsMatch(m.Trail)
        && !AgainstPattern().IsMatch(m.Trail)
        && OutOfPattern().IsMatch(m.Trail)
        && m.Order + 1 < m.Sentence.Mentions.Count
            ? WhoPattern().Replace(m.Sentence.Mentions[m.Order + 1].Trail, "")
            : m.Trail;

    /// <summary><c>4 ja af de 7</c>: the seven are all of them.</summary>
    private static bool IsWhole(Mention m) => OutOfLeadPattern().IsMatch(m.Lead);

    private static bool IsWithheld(Mention m) =>
        !IsOfNobody(m) && (WithheldAfterPattern().IsMatch(m.Trail) || WithheldBeforePattern().IsMatch(m.Lead));

    /// <summary><c>Ingen af de 7 mødte undlod at stemme</c>, <c>af de 7 undlod ingen</c>: it is said of none of them.</summary>
    private static bool IsOfNobody(Mention m) => NobodyLeadPattern().IsMatch(m.Lead) || NobodyTrailPattern().IsMatch(m.Trail);

    /// <summary>What stands after a number goes before what stands before it: <c>for stemte 4, 3 imod</c>.</summary>
    private static bool HasSide(Mention m) =>
        ForPattern().IsMatch(After(m)) || AgainstPattern().IsMatch(After(m)) || WithheldAfterPattern().IsMatch(m.Trail);

    // i et udvalg på 7: how many it has
    [GeneratedRegex(@"(?:udvalg|råd|nævn|bestyrelse|forsamling)(?:et|en|ene)? (?:på|med)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BodyPattern();

    [GeneratedRegex(@"\baf (?:de|alle|i alt)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OutOfLeadPattern();

    [GeneratedRegex(@"\bingen\b(?: [\p{L}-]+){0,2} (?:af|blandt|hos)(?: \p{L}+){0,2}\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NobodyLeadPattern();

    [GeneratedRegex(
        @"^\s*(?:\p{L}+ ){0,2}(?:undlod|undlader|stemte|afstod|sad|afholdt sig) ingen\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NobodyTrailPattern();

    [GeneratedRegex(
        @"stem|imod|\bja\b|\bnej\b|\bmod\b|afvis|fremmødt|tilstedeværende|tog stilling",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex VotePattern();

    private const string Voters =
        @"(?:stemmer|stemmerne|stemme|medlemmer|medlem|stemte|mandater|sagde|svarede|var|gik|ind|personer|af dem|tilkendegav(?: sig)?)";

    [GeneratedRegex(
        $@"^(?:,(?=\s*{Voters}\b))?\s*(?:{Voters}\s+){{0,3}}(?:for|ja|støtte(?:de|r)|tilslutte(?:de|r)|anbefale(?:de|r)|tiltrådte|tiltræder|bifaldt|bifalder|til (?:fordel|gunst) for)\b(?! ?[:\t])",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ForPattern();

    [GeneratedRegex(
        @"(?:^|[\s,.;:(])(?:for|ja|ja-stemmer(?:ne)?|tilslutning fra)(?: (?:forslaget|indstillingen|stemte|stemmer|var|er|det|det stillede forslag|sagen|til indstillingen|til forslaget)){0,3}(?: \(?[\p{Lu},ÆØÅ og]{1,12}\)?)?\)?:?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex LeadForPattern();

    [GeneratedRegex(
        $@"^(?:,(?=\s*{Voters}\b))?\s*(?:{Voters}\s+){{0,3}}(?:i?mod|nej|afviste|afviser|modsatte|modsætter|forkaster|ikke kunne|kunne ikke|ville ikke|ønskede ikke|gjorde (?:det )?ikke|(?:anbefalede|støttede|tiltrådte|bifaldt|stemte for) (?:den |det |dem )?ikke)\b(?! ?[:\t])",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AgainstPattern();

    [GeneratedRegex(
        @"(?:^|[\s,.;:(])(?:i?mod|nej|nej-stemmer(?:ne)?|modstemmer(?:ne)?|mindretal(?:let)? (?:på|af)|modstand fra|(?:forkastet|afvist|nedstemt) af)(?:,? (?:forslaget|indstillingen|stemte|stemmer|var|er|det|tæller|udgør)){0,3}\)?:?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex LeadAgainstPattern();

    [GeneratedRegex(
        @"\b(?:flertal(?:let)? (?:på|af)|støttet af|tiltrådt af|godkendt af|vedtaget af|anbefalet af|tilslutning fra|fik|opnåede|(?:forslaget|indstillingen|planen|sagen) (?:samlede|modtog)|vedtaget med|godkendt med)(?: (?:forslaget|indstillingen))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex MajorityPattern();

    [GeneratedRegex(
        @"^\s*(?:\p{L}+ )?(?:ud )?af (?:de|alle|i alt|udvalgets|rådets|byrådets|bestyrelsens)\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OutOfPattern();

    [GeneratedRegex(
        @"^\s*(?:fremmødte|tilstedeværende|deltagende|mødte)?(?: ?\p{L}*medlemmer)?",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WhoPattern();

    // 5 stemmer mod 2
    [GeneratedRegex(@"^\s*(?:stemmer |stemme )(?:\([^)]*\) )?(?:i?mod)\s*$|^ mod\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AgainstNextPattern();

    [GeneratedRegex(@"\bingen\b[^.,;]{0,40}", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NobodyPattern();

    [GeneratedRegex(
        @"undlod|undlader|hverken|blank|afstod|afholdt sig|afholder sig|tog ikke stilling|stemte ikke|sad over|ved ikke",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WithheldPattern();

    [GeneratedRegex(
        @"^\s*(?:\p{L}+\s+){0,2}?(?:undlod|undlader|hverken(?! for eller imod:)|blankt?e?|afstod|afholdt sig|afholder sig|tog ikke|stemte ikke|ikke stemte|sad over|ved ikke)\b(?! ?[:\t])",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WithheldAfterPattern();

    [GeneratedRegex(
        @"(?:^|[\s,.;:(])(?:undlod|undlader|undlod at stemme|hverken for eller imod|blankt?e?|ikke)\)?(?: stemte| gjorde)?:?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex WithheldBeforePattern();
}
