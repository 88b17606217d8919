using Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.FigureChecking.Prose.MentionWords;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>A quantity with the words around it, by which it is told what part it plays: total, share, change, rate …</summary>
internal sealed class Mention
{
    private const int MostNamed = 20;

    private bool? _isTotal;
    private bool? _isChange;
    private bool? _isRate;
    private bool? _isConclusion;
    private bool? _isMean;
    private bool? _isChangeByLead;
    private bool? _isTime;
    private bool? _isRest;
    private bool? _isMonthly;
    private bool? _follows;
    private bool? _isNamedShare;
    private int? _direction;
    private int? _sign;
    private Measure? _measure;

    private Mention(Sentence sentence, Quantity quantity, int order, string lead, string trail)
    {
        (Sentence, Quantity, Order, Trail) = (sentence, quantity, order, trail);
        Lead = AboutPattern().Replace(lead, " ");
    }

    public Sentence Sentence { get; }
    public Quantity Quantity { get; }

    /// <summary>Its place among the sentence's mentions.</summary>
    public int Order { get; private set; }

    /// <summary>The words from the quantity before to this one, without <em>ca.</em>, <em>knap</em> and their like at the end.</summary>
    public string Lead { get; }

    /// <summary>The words from this quantity to the next.</summary>
    public string Trail { get; }

    public QuantityUnit Unit => Quantity.Unit;
    public decimal Value => Quantity.Value;

    /// <summary><c>i alt</c>, <c>tilsammen</c>, <c>en samlet udgift på</c>.</summary>
    public bool IsTotal => _isTotal ??= TotalLeadPattern().IsMatch(Lead) || TotalTrailPattern().IsMatch(Trail);

    /// <summary><c>en stigning på</c>, <c>reduceret med</c>, <c>12 flere</c>.</summary>
    public bool IsChange => _isChange ??= IsChangeByLead || ChangeTrailPattern().IsMatch(Trail);

    /// <summary>Down -1, up 1, not said 0.</summary>
    public int Direction =>
        _direction ??=
            DownPattern().IsMatch(Around) ? -1
            : UpPattern().IsMatch(Around) ? 1
            : 0;

    /// <summary>Back to the figure before it: a number in letters, <c>for de tre</c>, is none.</summary>
    public string WordsBefore =>
        Order > 0 && Sentence.Mentions[Order - 1] is { Quantity.IsWritten: true } before ? before.WordsBefore + Lead : Lead;

    /// <summary>More 1, less -1, not said 0, by its sign and the words right beside it.</summary>
    public int Sign => _sign ??= MoreOrLess.Of(this);

    public Measure Measure => _measure ??= Measure.Of(this);

    /// <summary>One of many things said of it: each year, each person, only some of it.</summary>
    public bool IsRate =>
        _isRate ??=
            IsToldAsRate
            || (Unit == QuantityUnit.Money && PieceTrailPattern().IsMatch(Trail))
            || ((RateLeadPattern().IsMatch(Lead) || EachOfLeadPattern().IsMatch(Lead)) && !TotalLeadPattern().IsMatch(Lead));

    /// <summary><c>55 kg om måneden</c>, <c>2 kg om dagen</c></summary>
    public bool IsToldAsRate => RateTrailPattern().IsMatch(Trail);

    public bool IsYearly => YearlyPattern().IsMatch(Trail) || YearlyLeadPattern().IsMatch(Lead);

    public bool IsMonthly => _isMonthly ??= MonthlyPattern().IsMatch(Lead + " " + Trail);

    public bool IsWeekly => WeeklyPattern().IsMatch(Trail);

    /// <summary><c>udgiften er</c>, <c>koster</c>.</summary>
    public bool IsCost => CostPattern().IsMatch(Lead);

    /// <summary>It follows from what is said before it: <c>svarende til</c>, <c>dvs.</c>, <c>hvilket giver</c>, <c>(</c>.</summary>
    public bool IsConclusion => _isConclusion ??= ConclusionPattern().IsMatch(Lead);

    /// <summary>Words before it say that it comes of what stands before: <c>dermed</c>, <c>altså</c>, <c>hvilket</c>.</summary>
    public bool Follows => _follows ??= IsConclusion || FollowsPattern().IsMatch(Lead);

    /// <summary>A share that is named: <c>svarprocenten er</c>.</summary>
    public bool IsNamedShare => _isNamedShare ??= NamedSharePattern().IsMatch(Lead);

    /// <summary>A total is said, not only set in brackets.</summary>
    public bool SumsUp => IsTotal || (IsConclusion && !Lead.TrimEnd().EndsWith('(') && !YearLabelPattern().IsMatch(Lead));

    /// <summary>Hours, days, months, years: how long, not how many.</summary>
    public bool IsTime => _isTime ??= TimePattern().IsMatch(Trail);

    /// <summary>What is left, or stands at the end: <c>resten</c>, <c>herefter</c>, <c>ultimo</c>, <c>tilbage</c>.</summary>
    public bool IsRest => _isRest ??= RestLeadPattern().IsMatch(Lead) || IsRestByTrail;

    /// <summary>The words after it say so.</summary>
    public bool IsRestByTrail => RestTrailPattern().IsMatch(Trail);

    /// <summary><c>for ti år siden</c>: when, not how many.</summary>
    private bool IsAgo => Trail.Contains("siden", StringComparison.Ordinal) && AgoPattern().IsMatch(Trail);

    /// <summary><c>2  Forståelse af reglerne</c>: the number of a heading or a point.</summary>
    private bool IsNumbering =>
        Quantity is { Start: 0, IsWritten: false } && Sentence.Passage.Sentences[0] == Sentence && NumberingPattern().IsMatch(Trail);

    /// <summary><c>højst 6 deltagere</c>: so many there may be, not so many there are.</summary>
    public bool IsBound => BoundPattern().IsMatch(Lead);

    /// <summary>It comes beside what is told before it: <c>(dertil fik 88 …)</c>.</summary>
    public bool IsBeside => BesideLeadPattern().IsMatch(Lead);

    /// <summary>It is said to lie in the figure before it, <c>hvori der indgår</c>.</summary>
    public bool IsWithin => WithinLeadPattern().IsMatch(Lead);

    public bool IsMean => _isMean ??= MeanLeadPattern().IsMatch(Lead) || MeanTrailPattern().IsMatch(Trail);

    /// <summary>Kroner, or how many: what is added up, compared and shared, and no share itself.</summary>
    public bool IsNumber => Unit is QuantityUnit.Money or QuantityUnit.Count;

    /// <summary>One number, neither a rate nor a change: so much there is.</summary>
    public bool IsLevel => this is { IsRate: false, IsChange: false, Quantity.High: null };

    /// <summary>What others can be multiplied with, or be the product of.</summary>
    public bool IsFactor => this is { IsNumber: true, Value: > 0, IsChange: false, Quantity.High: null };

    /// <summary>A whole number of things so few that each of them can be named.</summary>
    public bool IsNumberOfFew =>
        this
            is {
                Unit: QuantityUnit.Count,
                IsTime: false,
                IsRate: false,
                IsMean: false,
                Value: >= 2 and <= MostNamed,
                Quantity: { High: null, Step: 1 }
            };

    /// <summary>One number in figures that is neither a rate nor a mean: what can be added to its like.</summary>
    public bool IsPlain => this is { IsRate: false, IsMean: false, Value: not 0, Quantity: { High: null, IsWritten: false } };

    private string Around => IsChangeByLead ? Lead : Trail;

    /// <summary><c>en stigning på</c> before it, not <c>flere end</c> after it.</summary>
    public bool IsChangeByLead => _isChangeByLead ??= ChangeLeadPattern().IsMatch(Lead);

    public static IReadOnlyList<Mention> In(Sentence sentence)
    {
        var mentions = new Mention[sentence.Quantities.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var quantity = sentence.Quantities[i];
            var from = i == 0 ? 0 : sentence.Quantities[i - 1].End;
            var to = i + 1 == mentions.Length ? sentence.Text.Length : sentence.Quantities[i + 1].Start;
            mentions[i] = new Mention(sentence, quantity, i, sentence.Text[from..quantity.Start], sentence.Text[quantity.End..to]);
        }

        var kept = Array.FindAll(mentions, mention => !mention.IsAgo && !mention.IsNumbering && !PhysicalMeasures.IsLone(mention));
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i].Order = i;
        }

        return kept;
    }

    public bool IsAfter(Mention other) => Sentence == other.Sentence ? Order > other.Order : Sentence.Follows(other.Sentence);

    /// <summary><c>fra 209 til 249</c>: it has changed to the other.</summary>
    public bool GoesTo(Mention other) =>
        Lead.TrimEnd().EndsWith("fra", StringComparison.OrdinalIgnoreCase)
        && other.Lead.Trim().Equals("til", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is counted: the word after the number.</summary>
    public string Noun => NounPattern().Match(Trail).Value.Trim();

    /// <summary>Whether this is a rate of what the other counts: <c>12.000 kr. pr. plads</c> of <c>40 pladser</c>, <c>årligt</c> of <c>fire år</c>.</summary>
    public bool IsRateOf(Mention number)
    {
        if (!IsRate)
        {
            return false;
        }

        var unit = RateUnitPattern().Match(Trail).Groups["u"].Value;
        if (unit.Length == 0 && PricePattern().IsMatch(Lead))
        {
            return true;
        }

        if (unit.Length == 0 && YearlyLeadPattern().IsMatch(Lead))
        {
            return number.Noun.StartsWith("år", StringComparison.OrdinalIgnoreCase);
        }

        return unit.Length == 0 ? EachLeadPattern().IsMatch(Lead) && number.Order == Order - 1 : IsOf(unit, number.Noun);
    }

    private static bool IsOf(string unit, string noun)
    {
        var (one, many) = (unit.ToLowerInvariant(), noun.ToLowerInvariant());
        if (one.StartsWith("st", StringComparison.Ordinal) && one.Length <= 7)
        {
            return true;
        }

        if (one.StartsWith("år", StringComparison.Ordinal))
        {
            return many.StartsWith("år", StringComparison.Ordinal);
        }

        var alike = one.AsSpan().CommonPrefixLength(many);
        return alike >= 3 && alike >= Math.Min(one.Length, many.Length) - 2;
    }

    public override string ToString() => Quantity.Text;
}
