namespace Ledetraad.Modules.Committees.Reading.Words;

/// <param name="Note">What stands in parentheses and is no party: <c>Fravær</c>, <c>Formand</c>.</param>
internal readonly record struct NamedMember(string Name, string? Party, string? Note);

/// <summary>Reads lists of members as papers print them: with or without party, with offices and remarks.</summary>
internal static class MemberNames
{
    private const int LongestName = 70;

    private static readonly string[] Offices =
    [
        "formand",
        "næstformand",
        "udvalgsformand",
        "borgmester",
        "viceborgmester",
        "overborgmester",
        "rådmand",
        "udvalgsmedlem",
        "byrådsmedlem",
        "kommunalbestyrelsesmedlem",
        "medlem",
        "formanden",
        "næstformanden",
        "gruppeformand",
        "1.",
        "2.",
        "3.",
        "fmd.",
        "nfmd.",
    ];

    private static readonly string[] Nobody = ["ingen", "ingen.", "-", "–", "nej", "alle", "alle var til stede", "n/a", "intet"];

    /// <summary>Reads a list; an empty one, <c>Ingen</c> and <c>-</c> are nobody.</summary>
    public static List<NamedMember> Read(ReadOnlySpan<char> list)
    {
        var members = new List<NamedMember>();
        list = list.Trim().TrimEnd('.');
        var start = 0;
        for (var at = 0; at < list.Length; )
        {
            var separator = SeparatorAt(list, at);
            if (separator > 0)
            {
                Add(members, list[start..at]);
                start = at + separator;
            }

            at += Math.Max(1, separator);
        }

        Add(members, list[start..]);
        return members;
    }

    /// <summary>Those who came instead stand in the same line, after a dash, a point or a comma.</summary>
    public static ReadOnlySpan<char> WithoutSubstitutes(ReadOnlySpan<char> names)
    {
        foreach (var word in SubstituteWords)
        {
            var at = names.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                var before = names[..at];
                var cut = Math.Max(before.LastIndexOf(" - "), Math.Max(before.LastIndexOf(". "), before.LastIndexOf(" – ")));
                names = cut > 0 ? before[..cut] : names;
            }
        }

        return names;
    }

    private static readonly string[] SubstituteWords =
    [
        "I stedet",
        "som stedfortræder",
        "som suppleant",
        "stedfortræder for",
        "suppleant for",
        "mødte",
    ];

    /// <summary>Whether the text is one member's name: two words or more with capitals, few signs.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd('.');
        if (text.Length is < 3 or > LongestName || !char.IsUpper(text[0]) || text.ContainsAny("0123456789:;/!?"))
        {
            return false;
        }

        var words = 0;
        var capitals = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (!word.IsEmpty)
            {
                words++;
                capitals += char.IsUpper(word[0]) ? 1 : 0;
            }
        }

        return words is >= 2 and <= 6 && capitals >= words - 1;
    }

    /// <summary>Takes <c>(A)</c> from the end of a name.</summary>
    public static bool TryParty(ReadOnlySpan<char> inParentheses, out string? party)
    {
        inParentheses = inParentheses.Trim();
        if (inParentheses.StartsWith("Liste ", StringComparison.OrdinalIgnoreCase))
        {
            inParentheses = inParentheses[6..];
        }

        party = null;
        if (inParentheses.Length is 0 or > 3)
        {
            return false;
        }

        foreach (var character in inParentheses)
        {
            if (!char.IsUpper(character))
            {
                return false;
            }
        }

        var hasNoParty = inParentheses.Equals("UP", StringComparison.Ordinal) || inParentheses.Equals("UFP", StringComparison.Ordinal);
        party = hasNoParty ? null : inParentheses.ToString();
        return true;
    }

    private static void Add(List<NamedMember> members, ReadOnlySpan<char> token)
    {
        token = token.Trim().TrimStart("•-–*").Trim();
        foreach (var mark in Substitutes)
        {
            if (token.StartsWith(mark.AsSpan().TrimStart(), StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        if (token.IsEmpty || members.Count >= 500)
        {
            return;
        }

        var bare = token.Trim("() ");
        if (members.Count > 0 && members[^1].Party is null && bare.Length <= 2 && TryParty(bare, out var alone))
        {
            members[^1] = members[^1] with { Party = alone };
            return;
        }

        string? party = null;
        string? note = null;
        var name = TakeParentheses(token, ref party, ref note);
        name = TakeSubstitute(name);
        name = TakeOffice(name);
        name = name.Trim().TrimEnd(".:,-–").Trim();
        if (party is null && name.Length > 3 && name[^2] == ' ' && char.IsUpper(name[^1]))
        {
            party = name[^1].ToString();
            name = name[..^2].TrimEnd();
        }

        foreach (var nobody in Nobody)
        {
            if (name.Equals(nobody, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        if (name.Length is >= 2 and <= LongestName && char.IsLetter(name[0]))
        {
            members.Add(new NamedMember(name.ToString(), party, note));
        }
    }

    private static ReadOnlySpan<char> TakeParentheses(ReadOnlySpan<char> token, ref string? party, ref string? note)
    {
        var open = token.IndexOf('(');
        if (open < 0)
        {
            return token;
        }

        var name = token[..open].TrimEnd();
        var rest = token[open..];
        while ((open = rest.IndexOf('(')) >= 0)
        {
            var close = rest[open..].IndexOf(')');
            var inside = close < 0 ? rest[(open + 1)..] : rest[(open + 1)..(open + close)];
            if (TryParty(inside, out var found))
            {
                party ??= found;
            }
            else
            {
                note ??= inside.Trim().ToString();
            }

            if (close < 0)
            {
                return name;
            }

            rest = rest[(open + close + 1)..];
        }

        var after = rest.Trim();
        if (party is null && after.Length == 1 && char.IsUpper(after[0]))
        {
            party = after.ToString();
        }

        return name;
    }

    private static ReadOnlySpan<char> TakeSubstitute(ReadOnlySpan<char> name)
    {
        foreach (var mark in Substitutes)
        {
            var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                name = name[..at];
            }
        }

        return name;
    }

    private static readonly string[] Substitutes =
    [
        " stedfortræder for",
        " suppleant for",
        " i stedet for",
        " mødte som",
        " som stedfortræder",
        " ved afbud",
        " med afbud",
        " sag ",
        " pkt",
    ];

    private static ReadOnlySpan<char> TakeOffice(ReadOnlySpan<char> name)
    {
        var taken = true;
        while (taken)
        {
            taken = false;
            foreach (var office in Offices)
            {
                if (
                    name.StartsWith(office, StringComparison.OrdinalIgnoreCase)
                    && name.Length > office.Length
                    && name[office.Length] is ' ' or ':'
                )
                {
                    name = name[(office.Length + 1)..].TrimStart(": ");
                    taken = true;
                }
            }
        }

        return name;
    }

    private static int SeparatorAt(ReadOnlySpan<char> list, int at)
    {
        switch (list[at])
        {
            case ',' or ';' or '\n' or '\t' or '•':
                return 1;
            case ' ':
                var rest = list[at..];
                foreach (var word in Joints)
                {
                    if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    {
                        return word.Length;
                    }
                }

                return 0;
            default:
                return 0;
        }
    }

    private static readonly string[] Joints = [" og ", " samt ", " & "];
}
