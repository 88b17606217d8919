using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// Two sentences in two sections that say one thing of one year in nearly the same words, each with one figure: the figures are the same, or one is
/// the other rounded.
/// </summary>
internal static partial class SameThing
{
    /// <summary>The share of their words that two sentences must have in common.</summary>
    private const double Alike = 0.6;
    private const int ShortestNoun = 5;

    /// <summary>Of so many words one may be another.</summary>
    private const int WordsToMissOne = 5;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var sayings = item.Sentences.Select(SayingOf).OfType<Saying>().ToList();
        foreach (var saying in sayings)
        {
            saying.Among(sayings);
        }

        for (var i = 0; i < sayings.Count; i++)
        {
            if (
                Only(sayings, sayings[i]) is { } other
                && sayings.IndexOf(other) < i
                && Only(sayings, other) == sayings[i]
                && Twice(other, sayings[i]) is { } relation
            )
            {
                yield return relation;
            }
        }
    }

    /// <summary>The one other saying of the same thing: of the same year, or when there is none, of another.</summary>
    private static Saying? Only(List<Saying> sayings, Saying saying)
    {
        var pairs = sayings.FindAll(other => other.IsAsMuchAbout(saying));
        var sameYear = pairs.FindAll(other => other.Years.SetEquals(saying.Years));
        return sameYear is [var one] ? one
            : sameYear.Count == 0 && pairs is [var only] ? only
            : null;
    }

    private static Saying? SayingOf(Sentence sentence)
    {
        if (sentence.Passage.Section is SectionKind.Decision or SectionKind.Earlier || sentence.Passage.Kind == PassageKind.SubHeading)
        {
            return null;
        }

        var figures = sentence.Mentions.Where(m => m is { IsNumber: true, IsTime: false }).ToList();
        if (
            figures is not [{ Value: > 1, IsChange: false, Quantity.High: null } figure]
            || (figure.IsRate && !figure.IsYearly)
            || sentence.Mentions.Count > 1
        )
        {
            return null;
        }

        // Der var 214 i hele 2023: what they are stands in the sentence before.
        var words = WordStems.Of(sentence.Text, WordPattern(), CommonPattern());
        words =
            words.Count == 0 && sentence.Previous is { Mentions.Count: 0 } before
                ? WordStems.Of(before.Text, WordPattern(), CommonPattern())
                : words;
        var years = Patterns.Year().Matches(sentence.Text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return words.Count == 0 ? null : new Saying(sentence, figure, words, years);
    }

    private static Relation? Twice(Saying first, Saying second)
    {
        var (a, b) = (first.Figure.Quantity, second.Figure.Quantity);
        var holds = Math.Abs(Math.Abs(a.Value) - Math.Abs(b.Value)) <= a.Slack + b.Slack;
        var lines = (int[])[first.Sentence.LineOf(a), second.Sentence.LineOf(b)];
        if (first.Years.SetEquals(second.Years))
        {
            if (
                !holds
                && !(first.IsAlike(second) && AreNear(a.Value, b.Value) && first.Kinds == second.Kinds)
                && !AreOneSlipApart(a, b, first.IsSurelyAbout(second) || first.IsSoleSubjectOf(second) ? 2 : 3)
            )
            {
                return null;
            }

            return new Relation(CheckKind.Repeat, a.Text, b.Value, [b.Text], lines)
            {
                Unit = ProseRelation.UnitOf(a),
                Rounded = holds && a.Value != b.Value,
                Doubt = holds ? null : new Doubt(Severity.Error, T["Check.Twice", a.Text, b.Text]),
            };
        }

        return null;
    }

    /// <summary>Figures far from each other are of two things, however alike the words.</summary>
    private static bool AreNear(decimal a, decimal b) => Slips.IsOneDigitApart(a, b) || (a < b * 2 && b < a * 2);

    /// <summary>One digit apart at the coarser of the two roundings.</summary>
    private static bool AreOneSlipApart(Quantity a, Quantity b, int fewestDigits)
    {
        var step = Math.Max(a.Step, b.Step);
        var (one, other) = (Digits(a.Value / step), Digits(b.Value / step));
        return one.Length >= fewestDigits && one.Length == other.Length && one.Zip(other).Count(pair => pair.First != pair.Second) == 1;

        static string Digits(decimal number) =>
            Math.Round(Math.Abs(number), MidpointRounding.AwayFromZero).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record Saying(Sentence Sentence, Mention Figure, HashSet<string> Words, HashSet<string> Years)
    {
        private HashSet<string> _own = [];

        public AmountKinds Kinds { get; } = new(Sentence.Text);

        public bool IsAsMuchAbout(Saying other) =>
            Sentence.Passage != other.Sentence.Passage
            && (
                Sentence.Passage.SectionNumber != other.Sentence.Passage.SectionNumber
                || IsSoleSubjectOf(other)
                || (Years.Count > 0 && Years.SetEquals(other.Years) && IsAlike(other))
            )
            && !Sentence.Passage.IsPointBeside(other.Sentence.Passage)
            && Figure.Unit == other.Figure.Unit
            && Figure.IsRate == other.Figure.IsRate
            && !CountOtherThings(other)
            && !AreOfOtherAge(other)
            && !IsSaidOfAnother(other)
            && (
                CountTheSame(other)
                || IsSoleSubjectOf(other)
                || ((IsAlike(other) || IsWithin(other)) && (Words.Count > 2 || (Years.Count > 0 && other.Years.Count > 0)))
            );

        public bool IsAlike(Saying other) => Common(other) >= Alike * Words.Union(other.Words).Count();

        public bool IsSurelyAbout(Saying other) => IsAlike(other) || IsWithin(other);

        /// <summary>The one says of the year what the other does, and no more.</summary>
        private bool IsWithin(Saying other) =>
            Years.Count > 0
            && Years.SetEquals(other.Years)
            && Math.Min(Words.Count, other.Words.Count) is var fewest
            && Common(other) >= fewest - (fewest / WordsToMissOne);

        /// <summary>Of one year, in two sections, about what no other saying of that year is about; and not budget here, accounts there.</summary>
        public bool IsSoleSubjectOf(Saying other) =>
            Years.Count == 1 && Years.SetEquals(other.Years) && _own.Overlaps(other._own) && Kinds.MayBe(other.Kinds);

        /// <summary>Keeps the words that at most one other saying of the same unit and year has.</summary>
        public void Among(List<Saying> sayings)
        {
            var others = sayings.FindAll(other => other != this && other.Figure.Unit == Figure.Unit && other.Years.SetEquals(Years));
            _own = [.. Words.Where(word => word.Length >= ShortestNoun && others.Count(other => other.Words.Contains(word)) == 1)];
        }

        private bool CountTheSame(Saying other) =>
            Figure.Unit == QuantityUnit.Count
            && Years.SetEquals(other.Years)
            && CountsAgain.IsOfOthers(Sentence) == CountsAgain.IsOfOthers(other.Sentence)
            && Figure.Noun.Length >= ShortestNoun
            && Figure.Noun.Equals(other.Figure.Noun, StringComparison.OrdinalIgnoreCase);

        /// <summary>Two nouns of which neither stands in the other's sentence.</summary>
        private bool CountOtherThings(Saying other) =>
            Figure.Unit == QuantityUnit.Count
            && Figure.Noun.Length >= ShortestNoun
            && other.Figure.Noun.Length >= ShortestNoun
            && !Sentence.Text.Contains(other.Figure.Noun, StringComparison.OrdinalIgnoreCase)
            && !other.Sentence.Text.Contains(Figure.Noun, StringComparison.OrdinalIgnoreCase);

        /// <summary><c>720 0-2 års pladser</c>, <c>1.102 3-5 års pladser</c></summary>
        private bool AreOfOtherAge(Saying other) =>
            AgesPattern().Match(Sentence.Text) is { Success: true } mine
            && AgesPattern().Match(other.Sentence.Text) is { Success: true } theirs
            && mine.Value != theirs.Value;

        /// <summary>The same sentence word for word, but for what the figure is to, from or of.</summary>
        private bool IsSaidOfAnother(Saying other)
        {
            var (mine, theirs) = (WordsBesideFigure(), other.WordsBesideFigure());
            if (mine.Length != theirs.Length)
            {
                return false;
            }

            var apart = Enumerable
                .Range(0, mine.Length)
                .Where(i => !mine[i].Equals(theirs[i], StringComparison.OrdinalIgnoreCase))
                .ToList();
            return apart is [> 0 and var at] && AboutPattern().IsMatch(mine[at - 1]);
        }

        private string[] WordsBesideFigure() =>
            (Sentence.Text[..Figure.Quantity.Start] + Sentence.Text[Figure.Quantity.End..]).Split(
                [' ', ',', '.'],
                StringSplitOptions.RemoveEmptyEntries
            );

        private int Common(Saying other) => Words.Intersect(other.Words).Count();
    }

    [GeneratedRegex(@"^(?:til|fra|på|i|for|af|hos|ved|om|inden|vedrørende)$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AboutPattern();

    [GeneratedRegex(@"\b\d{1,2}\s?[-–]\s?\d{1,2}(?=[ -]?år)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex AgesPattern();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    // Words that stand beside any figure.
    [GeneratedRegex(
        @"^(?:afs[aæ]t.*|antal.*|tallet|bilag.*|fremgår|ses|kost.*|beregn.*|regnskab.*|forudsat|forudsætt.*|bevilg.*|bevilling.*|anvend.*|budget.*|forvent.*|vente.*|brug.*|samle.*|beløb.*|kroner|mio|udgift.*|udgør.*|opgj.*|opgør.*|omfatter|indgår|vise.*|registrere.*|kommune.*|blive.*|blev|være|været|skal|således|dermed|også|cirka|omkring|knap|godt|forslag.*|indebær.*|betyder|aftale.*|forvaltning.*|udvalg.*|derfor|efter|eller|dette|denne|disse|frem|fremgår|ifølge|hvor|inden|måned.*|dag.*|året|årene|årligt|hele|over|under|heraf|hvoraf|der|deres|nået|opnået|opnås|størrelse.*|forbrug.*|søges)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();
}
