using System.Globalization;
using System.Text;

namespace Ledetraad.Modules.Committees.Members;

/// <summary>A member's name as it is compared: case, accents and punctuation do not matter, æ, ø and å do.</summary>
internal readonly struct MemberName
{
    private readonly string[] _parts;

    private MemberName(string[] parts) => _parts = parts;

    public string Key => string.Join(' ', _parts);

    public static MemberName Parse(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            if (c is 'æ' or 'ø' or 'å')
            {
                folded.Append(c);
                continue;
            }

            foreach (var d in c.ToString().Normalize(NormalizationForm.FormD))
            {
                if (char.IsLetter(d))
                {
                    folded.Append(d);
                }
                else if (CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark)
                {
                    folded.Append(' ');
                }
            }
        }

        return new MemberName(folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>More parts, or as many parts with fewer of them shortened to a letter.</summary>
    public bool IsFullerThan(MemberName other) =>
        _parts.Length > other._parts.Length || (_parts.Length == other._parts.Length && Initials() < other.Initials());

    /// <summary>
    /// The same person may be printed with or without middle names, or with initials for them.
    /// </summary>
    public bool MayBe(MemberName other)
    {
        if (_parts.Length == 0 || other._parts.Length == 0)
        {
            return false;
        }

        var (longer, shorter) = _parts.Length >= other._parts.Length ? (_parts, other._parts) : (other._parts, _parts);
        return shorter.Length >= 2 && longer[0] == shorter[0] && longer[^1] == shorter[^1] && MiddleFits(longer, shorter);
    }

    /// <summary>A long name with one letter wrong, never the first letter of a part (Hansen and Jensen are two people).</summary>
    public bool MayBeMisprintOf(MemberName other) =>
        Key.Length >= 12
        && _parts.Length == other._parts.Length
        && _parts.Zip(other._parts).All(pair => pair.First[0] == pair.Second[0])
        && IsOneLetterApart(Key, other.Key);

    private int Initials() => _parts.Count(p => p.Length == 1);

    /// <summary>Each middle part of the shorter name stands, in order, in the longer one: whole or as its first letter.</summary>
    private static bool MiddleFits(string[] longer, string[] shorter)
    {
        var at = 1;
        foreach (var part in shorter[1..^1])
        {
            while (at < longer.Length - 1 && !Fits(longer[at], part))
            {
                at++;
            }

            if (at++ >= longer.Length - 1)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(string a, string b) => a == b || (a.Length == 1 && b[0] == a[0]) || (b.Length == 1 && a[0] == b[0]);

    /// <summary>One letter replaced, left out, put in, or two neighbours swapped.</summary>
    private static bool IsOneLetterApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var (endA, endB) = (a.Length - 1, b.Length - 1);
        while (endA >= start && endB >= start && a[endA] == b[endB])
        {
            (endA, endB) = (endA - 1, endB - 1);
        }

        var (restA, restB) = (endA - start + 1, endB - start + 1);
        var isSwap = restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
        return isSwap || (restA <= 1 && restB <= 1);
    }
}
