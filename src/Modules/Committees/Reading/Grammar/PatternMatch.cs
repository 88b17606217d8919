using System.Runtime.CompilerServices;

namespace Ledetraad.Modules.Committees.Reading.Grammar;

/// <summary>The places of a pattern that the paper fills in.</summary>
internal enum Slot
{
    Number,
    Title,
    Committee,
    Term,
    Date,
    Time,
    Kind,
    Case,
    Document,
    Place,
    Capacity,
    Text,
    Municipality,
}

/// <summary>What a pattern found in a line, as ranges of it.</summary>
internal struct PatternMatch
{
#pragma warning disable S3459, S1144 // An inline array is filled through its index.
    private Ranges _ranges;

    public readonly bool Has(Slot slot) => !_ranges[(int)slot].Equals(default);

    public readonly ReadOnlySpan<char> Of(Slot slot, ReadOnlySpan<char> line) => Has(slot) ? line[_ranges[(int)slot]].Trim() : [];

    public void Set(Slot slot, int start, int end) => _ranges[(int)slot] = new Range(start, end);

    [InlineArray(13)]
    private struct Ranges
    {
        private Range _first;
    }
#pragma warning restore S3459, S1144
}
