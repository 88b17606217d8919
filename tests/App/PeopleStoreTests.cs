using System.Net;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.Granting.OwnRoles;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.People.ArrangingDepartments;
using Ledetraad.Modules.Organisation.People.GivingRoles;
using Ledetraad.Modules.Organisation.People.SavingPerson;
using Ledetraad.Modules.Organisation.People.Seating;
using Ledetraad.Modules.Organisation.People.ShowingPeople;
using Ledetraad.Modules.Organisation.SigningIn;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>People, roles, seats and the log say the same on both databases.</summary>
public class PeopleStoreTests
{
    private static readonly string[] Pages =
    [
        "/personer",
        "/personer?q=viggo&rolle=administrator&sort=afdeling",
        "/personer.csv",
        "/afdelinger?sort=personer&desc",
        "/afdelinger.csv",
        "/udvalgsposter?sort=post",
        "/udvalgsposter?periode=2026&sort=for",
        "/udvalgsposter.csv",
        "/rettigheder",
        "/rettigheder/ny-rolle",
        "/rettigheder/roller/own-sagsassistent",
        "/log?sort=hvem",
        "/log?person=tangk&sort=hvem",
        "/udvalgsposter?person=bro",
        "/log?fra=2026-01-01&til=2126-01-01&hvad=SavePerson",
        "/log.csv",
    ];

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task Somebody_who_signs_in_sees_every_page_and_others_find_them(StoreProvider store)
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var town = await TownApp.StartAsync(store, new TrafficLimits { PerSecond = 0 }, provider.IntroduceTo);
        var viggo = await town.AddPersonAsync("Viggo Tangkær", "viggo", Roles.Administrator);
        var asta = await town.AddPersonAsync("Åsta Bro", "aasta", Roles.CaseOfficer);
        await town.InStoreAsync(async services =>
        {
            var give = services.GetRequiredService<GiveRoleHandler>();
            var role = new AddRole("Sagsassistent", ["organisation.read-people", "organisation.unheard-of"], Assurance.Unstated, "test");
            var added = (await services.GetRequiredService<AddRoleHandler>().HandleAsync(role, default)).Value;
            Assert.Equal(("own-sagsassistent", null), (added.Key, added.ClosedAt));
            Assert.True((await services.GetRequiredService<AddRoleHandler>().HandleAsync(role, default)).IsRefused(out var taken));
            Assert.IsType<CannotSaveRole.NameIsTaken>(taken);
            Assert.False(
                (
                    await give.HandleAsync(new GiveRole(viggo, Roles.Auditor, new DateOnly(2026, 1, 1), null, "test", true), default)
                ).IsRefused(out _)
            );
            return 0;
        });
        using var client = DemoSignIn.NewClient(town.Address);
        (await provider.SignInAsync(client, nonce => provider.Sign(provider.Claims("viggo", nonce)), "/sandby/administration")).Dispose();

        foreach (var page in Pages)
        {
            using var answer = await client.GetAsync("/sandby/administration" + page);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
        }

        await town.InStoreAsync(async services =>
        {
            var people = services.GetRequiredService<IPeople>();
            Assert.Equal(
                ["Viggo Tangkær", "Åsta Bro"],
                (await people.FindAsync(new PeopleWanted(null), default)).People.Select(p => p.Name)
            );
            Assert.Equal([viggo], await people.WhoMayAsync([viggo, asta], "organisation.manage-people", default));
            Assert.Empty(await people.WhoMayAsync([viggo, asta], "organisation.unheard-of", default));
            await FindsAmongManyAsync(services, people, asta);
            Assert.Equal("Åsta Bro", (await people.NamesAsync([asta, Guid.NewGuid()], default))[asta]);
            Assert.Empty(await people.DepartmentsAsync(default));
            await LiesWithinAsync(services, people);
            await TakesUpAndClosesAsync(services, asta);
            var seat = new TakeSeat(asta, Guid.NewGuid(), SeatKind.Chair, "A", null, new DateOnly(2026, 1, 1), null, "test");
            Assert.True((await services.GetRequiredService<TakeSeatHandler>().HandleAsync(seat, default)).IsRefused(out var refusal));
            Assert.IsType<CannotTakeSeat.CommitteeIsUnknown>(refusal);
            return 0;
        });
    }

    private static async Task FindsAmongManyAsync(IServiceProvider services, IPeople people, Guid asta)
    {
        var db = services.GetRequiredService<PeopleDbContext>();
        var many = Enumerable.Range(0, PeopleFound.Most).Select(i => new User($"Bo {i:000} Øster", DateTimeOffset.UtcNow)).ToList();
        db.AddRange(many);
        await db.SaveChangesAsync();

        var first = await people.FindAsync(new PeopleWanted(null, Chosen: asta), default);
        Assert.False(first.AreAll);
        Assert.Equal((PeopleFound.Most + 1, "Åsta Bro"), (first.People.Count, first.People[0].Name));
        Assert.Equal(asta, first.Meant("", asta)!.Id);
        var one = await people.FindAsync(new PeopleWanted(null, "042 øst", asta), default);
        Assert.Equal("Bo 042 Øster", one.Meant("042 øst", asta)!.Name);
        Assert.Null((await people.FindAsync(new PeopleWanted(null, "øster"), default)).Meant("øster", asta)); // more than one
        var table = services.GetRequiredService<PersonTable>();
        Assert.Empty(await table.OptionsAsync("øster", default));
        Assert.Equal("Åsta Bro", Assert.Single(await table.OptionsAsync(asta.ToString(), default)).Text);
        Assert.Empty((await people.FindAsync(new PeopleWanted("organisation.manage-people", "øster"), default)).People);
        db.RemoveRange(many);
        await db.SaveChangesAsync();
    }

    private static async Task LiesWithinAsync(IServiceProvider services, IPeople people)
    {
        var db = services.GetRequiredService<PeopleDbContext>();
        var above = await SaveAsync("Center", null);
        var other = await SaveAsync("Andet", null);
        var under = await SaveAsync("Afdeling", above);
        var team = await SaveAsync("Hold", under);

        Assert.Equal([above, under, team], await Department.WithinAsync(db, [above], default));
        Assert.Equal(
            new[] { above, under, team, other }.Order(),
            (await Department.WithinAsync(db, [above, other, above], default)).Order()
        );
        Assert.Empty(await Department.WithinAsync(db, [Guid.NewGuid()], default));
        Assert.Empty(await Department.WithinAsync(db, [], default));
        await BelongsToSeveralAsync(services, people, above, other);
        var renamed = new SaveDepartment(other, "Tredje", null, "test");
        Assert.False((await services.GetRequiredService<SaveDepartmentHandler>().HandleAsync(renamed, default)).IsRefused(out _));
        var told = await services
            .GetRequiredService<MunicipalityKernelDbContext>()
            .Set<OutboxMessage>()
            .Where(m => m.Kind == DepartmentNamed.Kind)
            .ToListAsync();
        Assert.Equal(5, told.Count); // the four new ones, and the one that got another name
        Assert.Contains(new DepartmentNamed(other, "Tredje"), told.Select(m => m.Read<DepartmentNamed>()));

        async Task<Guid> SaveAsync(string name, Guid? under)
        {
            var save = services.GetRequiredService<SaveDepartmentHandler>();
            return (await save.HandleAsync(new SaveDepartment(null, name, under, "test"), default)).Value.Id;
        }
    }

    private static async Task BelongsToSeveralAsync(IServiceProvider services, IPeople people, Guid main, Guid other)
    {
        var save = services.GetRequiredService<SavePersonHandler>();
        var bo = (await BelongAsync(null, [main, other, main])).Value.Id;
        Assert.Equal(["Center", "Andet"], await NamesAsync());
        Assert.Equal(
            1,
            await services.GetRequiredService<DepartmentTable>().Rows(null!).Where(d => d.Id == other).Select(d => d.People).SingleAsync()
        );

        await BelongAsync(bo, [other, main]);
        Assert.Equal(["Andet", "Center"], await NamesAsync());
        await BelongAsync(bo, [main]);
        Assert.Equal(["Center"], await NamesAsync());
        Assert.True((await BelongAsync(bo, [main, Guid.NewGuid()])).IsRefused(out var unknown));
        Assert.IsType<CannotSavePerson.DepartmentIsUnknown>(unknown);
        await BelongAsync(bo, []);
        Assert.Empty(await NamesAsync());

        Task<Kernel.Result<User, CannotSavePerson>> BelongAsync(Guid? person, Guid[] departments) =>
            save.HandleAsync(new SavePerson(person, "Bo Engsø", null, null, null, departments, "test"), default);

        async Task<IEnumerable<string>> NamesAsync() =>
            (await people.FindAsync(new PeopleWanted(null), default)).People.Single(p => p.Id == bo).Departments.Select(d => d.Name);
    }

    private static async Task TakesUpAndClosesAsync(IServiceProvider services, Guid asta)
    {
        var (give, people) = (services.GetRequiredService<GiveRoleHandler>(), services.GetRequiredService<IPeople>());
        var change = services.GetRequiredService<ChangeRoleHandler>();
        var from = new DateOnly(2026, 1, 1);
        Assert.False(
            (await give.HandleAsync(new GiveRole(asta, "own-sagsassistent", from, null, "test", false), default)).IsRefused(out _)
        );
        Assert.Equal(2, (await people.FindAsync(new PeopleWanted("organisation.read-people"), default)).People.Count);

        Assert.False((await change.HandleAsync(new ChangeRole("own-sagsassistent", "Assistent", true, "test"), default)).IsRefused(out _));
        Assert.Single((await people.FindAsync(new PeopleWanted("organisation.read-people"), default)).People);
        var again = new GiveRole(asta, "own-sagsassistent", from, null, "test", true);
        Assert.True((await give.HandleAsync(again, default)).IsRefused(out var closed));
        Assert.IsType<CannotGiveRole.RoleIsUnknown>(closed);
        Assert.True((await change.HandleAsync(new ChangeRole(Roles.Auditor, "Kontrol", false, "test"), default)).IsRefused(out var notOwn));
        Assert.IsType<CannotSaveRole.RoleIsNotYours>(notOwn);

        Assert.False((await change.HandleAsync(new ChangeRole("own-sagsassistent", "Assistent", false, "test"), default)).IsRefused(out _));
        await DecidingIsGivenByThoseWhoDecideAsync(services, give, asta);
    }

    private static async Task DecidingIsGivenByThoseWhoDecideAsync(IServiceProvider services, GiveRoleHandler give, Guid asta)
    {
        var role = new AddRole("Rettighedsforvalter", ["organisation.manage-rights"], Assurance.Unstated, "test");
        var deciding = (await services.GetRequiredService<AddRoleHandler>().HandleAsync(role, default)).Value.Key;
        var command = new GiveRole(asta, deciding, new DateOnly(2026, 1, 1), null, "test", MayGiveEvery: false);
        Assert.True((await give.HandleAsync(command, default)).IsRefused(out var refusal));
        Assert.IsType<CannotGiveRole.TakesTheRightToDecideRights>(refusal);
    }
}
