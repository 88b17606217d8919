using Ledetraad.Modules.Committees.Members;

namespace Ledetraad.Modules.Committees.Importing;

/// <summary>
/// Knows the municipality's elected members, and finds the one whom a printed name means. The answer follows from the members and spellings alone, not
/// from what this run has met or in which order they were loaded: an import that was broken off and one that was not must name the same persons.
/// </summary>
/// <param name="municipality">Slug.</param>
/// <param name="touch">Called before a member that is known changes, so that the change is saved.</param>
internal sealed class MemberRegister(string municipality, Action<Member> touch)
{
    private readonly Dictionary<string, List<Known>> _byEnds = new(StringComparer.Ordinal);

    public void Load(Member member, IEnumerable<string> spellings)
    {
        var known = Remember(member);
        foreach (var spelling in spellings)
        {
            known.Spellings.Add(spelling);
        }
    }

    /// <summary>
    /// The member meant; a new one when nobody fits, or when several would. A party letter that differs is another person, unless it is missing.
    /// </summary>
    /// <param name="alsoPresent">Names of the same list: two of them are never one person.</param>
    /// <param name="added">What must be stored: a new member, a new spelling, or both.</param>
    public Member Find(string name, string? party, IReadOnlyCollection<string> alsoPresent, Action<Member?, MemberSpelling?> added)
    {
        var wanted = MemberName.Parse(name);
        var fitting = Candidates(wanted, party, alsoPresent.Where(n => n != name).ToHashSet(StringComparer.Ordinal)).ToList();
        var known = fitting.Count == 1 ? fitting[0] : fitting.Where(k => k.Name.Key == wanted.Key).MinBy(k => k.Member.Id);
        var isNew = known is null;
        known ??= Remember(new Member(municipality, name, party));
        if (known.Member.LearnsFrom(name, party))
        {
            touch(known.Member);
            known.Member.MetAs(name, party);
        }

        added(isNew ? known.Member : null, known.Spellings.Add(name) ? new MemberSpelling(known.Member.Id, name) : null);
        return known.Member;
    }

    private IEnumerable<Known> Candidates(MemberName wanted, string? party, HashSet<string> others) =>
        _byEnds
            .GetValueOrDefault(Ends(wanted), [])
            .Where(k => (party is null || k.Member.Party is null || k.Member.Party == party) && !k.Spellings.Overlaps(others))
            .Where(k => k.Name.Key == wanted.Key || k.Name.MayBe(wanted) || k.Name.MayBeMisprintOf(wanted));

    private Known Remember(Member member)
    {
        var known = new Known(member);
        var key = Ends(known.Name);
        if (!_byEnds.TryGetValue(key, out var list))
        {
            _byEnds[key] = list = [];
        }

        list.Add(known);
        return known;
    }

    /// <summary>First letters of first and last name: all spellings of one person that we join share them.</summary>
    private static string Ends(MemberName name)
    {
        var key = name.Key;
        return key.Length == 0 ? "" : $"{key[0]}{key[key.LastIndexOf(' ') + 1]}";
    }

    private sealed class Known(Member member)
    {
        private string _printed = member.Name;
        private MemberName _name = MemberName.Parse(member.Name);

        public Member Member => member;

        /// <summary>Grows fuller with the member's.</summary>
        public MemberName Name
        {
            get
            {
                if (_printed != member.Name)
                {
                    (_printed, _name) = (member.Name, MemberName.Parse(member.Name));
                }

                return _name;
            }
        }

        public HashSet<string> Spellings { get; } = new(StringComparer.Ordinal);
    }
}
