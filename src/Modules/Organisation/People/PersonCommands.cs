using System.CommandLine;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.People.GivingRoles;
using Ledetraad.Modules.Organisation.People.SavingPerson;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People;

/// <summary><c>person add NAME</c>: the first administrator, who lets the others in.</summary>
internal static class PersonCommands
{
    private const string Actor = "command:person";

    public static Command Create(ICommandRunner runner)
    {
        var name = new Argument<string>("NAVN") { Description = T["PersonCommand.Name"] };
        var municipality = Needed("--municipality", "Option.Municipality");
        var signIn = Needed("--sign-in", "PersonCommand.SignIn");
        var role = new Option<string>("--role") { Description = T["PersonCommand.Role", string.Join(", ", Roles.All)], HelpName = "ROLLE" };
        role.DefaultValueFactory = _ => Roles.Administrator;
        var add = new Command("add", T["PersonCommand.Add"]) { name, municipality, signIn, role };
        add.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    (services, token) =>
                        AddAsync(
                            services,
                            parsed.GetValue(municipality)!,
                            new SavePerson(null, parsed.GetValue(name)!, null, null, parsed.GetValue(signIn), [], Actor),
                            parsed.GetValue(role)!,
                            token
                        ),
                    stop
                )
        );
        return new Command("person", T["PersonCommand"]) { add };
    }

    private static Option<string> Needed(string name, string description) =>
        new(name)
        {
            Description = T[description],
            HelpName = "NAVN",
            Required = true,
        };

    private static async Task<int> AddAsync(
        IServiceProvider services,
        string municipalityName,
        SavePerson person,
        string role,
        CancellationToken stop
    )
    {
        var directory = services.GetRequiredService<IMunicipalityDirectory>();
        if (await directory.FindAsync(municipalityName, stop) is not { } municipality)
        {
            return await RefuseAsync(T["PersonCommand.MunicipalityIsUnknown", municipalityName]);
        }

        await directory.ActivateAsync(municipality, stop);
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var saved = await opened.ServiceProvider.GetRequiredService<SavePersonHandler>().HandleAsync(person, stop);
        if (saved.IsRefused(out var notSaved))
        {
            return await RefuseAsync(PersonForm.Explain(notSaved).Text);
        }

        var today = opened.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        var give = new GiveRole(saved.Value.Id, role, today, null, Actor, MayGiveEvery: true);
        if ((await opened.ServiceProvider.GetRequiredService<GiveRoleHandler>().HandleAsync(give, stop)).IsRefused(out var notGiven))
        {
            return await RefuseAsync(Refusals.Explain(notGiven).Text);
        }

        Console.WriteLine(T["PersonCommand.Added", saved.Value.Name, Granting.RoleNames.Of(role), municipality.Name]);
        return 0;
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
