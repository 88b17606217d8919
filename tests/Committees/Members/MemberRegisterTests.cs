using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Members;

namespace Ledetraad.Committees.Tests.Members;

public class MemberRegisterTests
{
    private static readonly (string Name, string? Party)[] Printed =
    [
        ("Dagny Fyrdal", "A"),
        ("Dagny Fyrdal", null),
        ("Dagny Fyrdal", "V"),
        ("Dagny Fyrdal", null),
        ("Dagny B. Fyrdal", "A"),
        ("Dagny Bregne Fyrdal", null),
        ("Dagny Fyrdal", null),
        ("Dagny Fyrdall", null),
    ];

    [Fact]
    public void A_name_means_the_same_person_to_an_import_that_goes_on_and_to_one_that_begins_anew()
    {
        var inOneRun = Found(anewEachTime: false);

        Assert.Equal(inOneRun, Found(anewEachTime: true));
        Assert.NotEqual(inOneRun[0], inOneRun[2]);
    }

    private static List<Guid> Found(bool anewEachTime)
    {
        var (members, spellings, found) = (new List<Member>(), new List<MemberSpelling>(), new List<Guid>());
        var register = new MemberRegister("fjordby", _ => { });
        foreach (var (name, party) in Printed)
        {
            if (anewEachTime)
            {
                register = new MemberRegister("fjordby", _ => { });
                foreach (var member in members.AsEnumerable().Reverse())
                {
                    register.Load(member, spellings.Where(s => s.MemberId == member.Id).Select(s => s.Spelling));
                }
            }

            var met = register.Find(
                name,
                party,
                [],
                (member, spelling) =>
                {
                    members.AddRange(member is null ? [] : [member]);
                    spellings.AddRange(spelling is null ? [] : [spelling]);
                }
            );
            found.Add(met.Id);
        }

        return found;
    }
}
