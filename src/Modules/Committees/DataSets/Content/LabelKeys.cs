using System.Globalization;
using Ledetraad.Kernel.Municipalities;

namespace Ledetraad.Modules.Committees.DataSets.Content;

/// <summary>Keys of rows and columns, by which figures name them: they follow from the labels, so that a correction finds them again.</summary>
internal static class LabelKeys
{
    private const int Longest = 60;

    /// <summary>One key for each label, in order; labels that are alike get <c>-2</c>, <c>-3</c> …</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> labels)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. labels.Select(label =>
            {
                var plain = Of(label);
                var (key, number) = (plain, 1);
                while (!taken.Add(key))
                {
                    number++;
                    key = string.Create(CultureInfo.InvariantCulture, $"{plain}-{number}");
                }

                return key;
            }),
        ];
    }

    public static string Of(string label)
    {
        var slug = Municipality.SlugOf(label);
        return slug.Length == 0 ? "x" : slug[..Math.Min(slug.Length, Longest)].TrimEnd('-');
    }
}
