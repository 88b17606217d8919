namespace Ledetraad.Bench.Generating;

/// <summary>Draws that are the same for the same place, whatever was drawn elsewhere: any paper can be made without those before it.</summary>
internal sealed class Draw
{
    private readonly Random _random;

    private Draw(int seed) => _random = new Random(seed);

    /// <param name="place">What is drawn for: seed, kind of thing, its number …</param>
    public static Draw For(params ReadOnlySpan<int> place)
    {
        var mixed = 0x9E3779B97F4A7C15UL;
        foreach (var part in place)
        {
            mixed = (mixed ^ (uint)part) * 0xBF58476D1CE4E5B9UL;
            mixed ^= mixed >> 29;
        }

        return new Draw((int)(mixed >> 33));
    }

    /// <summary>Both ends belong to it.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public double Share() => _random.NextDouble();

    public bool Chance(double share) => _random.NextDouble() < share;

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>Different ones, in drawn order; all of them when there are not so many.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> of, int count)
    {
        var all = of.ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }
}
