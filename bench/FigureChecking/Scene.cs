using System.Globalization;
using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>What the statements of one agenda item are about; nothing is spoken of twice unless a statement does so itself.</summary>
internal sealed class Scene(Draw draw, DateOnly meeting, IReadOnlyList<TownMember> present, IReadOnlyList<TownMember> absent)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private readonly Queue<string> _areas = new(draw.Some(Subjects.Areas, int.MaxValue));
    private readonly Queue<string> _groups = new(draw.Some(Subjects.Groups, int.MaxValue));
    private readonly Queue<string> _purposes = new(draw.Some(Subjects.Purposes, int.MaxValue));
    private readonly Queue<string> _courses = new(draw.Some(Subjects.Courses, int.MaxValue));
    private readonly Queue<string> _events = new(draw.Some(Subjects.Events, int.MaxValue));

    public Draw Draw => draw;
    public DateOnly Meeting => meeting;
    public IReadOnlyList<TownMember> Present => present;
    public IReadOnlyList<TownMember> Absent => absent;

    /// <summary>What money is spent on, as <c>hjemmepleje</c>.</summary>
    public string Area() => _areas.Dequeue();

    public IReadOnlyList<string> Areas(int count) => [.. Enumerable.Range(0, count).Select(_ => Area())];

    /// <summary>What is counted, in the plural: <c>sygedagpengemodtagere</c>.</summary>
    public string Group() => _groups.Dequeue();

    public IReadOnlyList<string> Groups(int count) => [.. Enumerable.Range(0, count).Select(_ => Group())];

    /// <summary>What parts of an amount go to, as <c>husleje</c>.</summary>
    public IReadOnlyList<string> Purposes(int count) => [.. Enumerable.Range(0, count).Select(_ => _purposes.Dequeue())];

    /// <summary>What is bought by the piece, in the plural: <c>mentorforløb</c>.</summary>
    public string Course() => _courses.Dequeue();

    /// <summary>What people follow for some hours a week, in the plural: <c>danskforløb</c>.</summary>
    public string Programme() => draw.One(Subjects.Programmes);

    /// <summary>Something with a day, in the definite form: <c>temadagen</c>.</summary>
    public string Event() => _events.Dequeue();

    public string Project() => Town.Undertaking(draw);

    public IReadOnlyList<string> Schools(int count) => Different(count, () => Town.School(draw));

    public IReadOnlyList<string> Places(int count) => Different(count, () => Town.Place(draw));

    /// <summary>Kroner of an ordinary size, to the nearest thousand.</summary>
    public decimal Kroner() =>
        draw.Between(0, 9) switch
        {
            < 3 => draw.Between(120, 990) * 1_000m,
            < 8 => draw.Between(1_100, 89_000) * 1_000m,
            < 9 => draw.Between(100_000, 1_800_000) * 1_000m,
            _ => draw.Between(20, 950) * 100_000m,
        };

    /// <summary>A whole in so many parts, none of them a crumb.</summary>
    public IReadOnlyList<decimal> Split(decimal whole, int parts, decimal step)
    {
        var weights = Enumerable.Range(0, parts).Select(_ => 0.35m + (decimal)draw.Share()).ToArray();
        var split = weights.SkipLast(1).Select(w => Math.Max(step, Math.Round(whole * w / weights.Sum() / step) * step)).ToList();
        split.Add(whole - split.Sum());
        return split;
    }

    public IReadOnlyList<int> Counts(int parts, int least, int most) =>
        [.. Enumerable.Range(0, parts).Select(_ => draw.Between(least, most))];

    /// <summary>1 or -1.</summary>
    public int UpOrDown() => draw.Chance(0.5) ? 1 : -1;

    public string Year(int off = 0) => (meeting.Year + off).ToString(CultureInfo.InvariantCulture);

    public static string Month(int month) => Danish.DateTimeFormat.GetMonthName(month);

    private static List<string> Different(int count, Func<string> next)
    {
        var found = new List<string>();
        while (found.Count < count)
        {
            var one = next();
            if (!found.Contains(one, StringComparer.Ordinal))
            {
                found.Add(one);
            }
        }

        return found;
    }
}
