using System.Text;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Kle;
using Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>The names of KLE's numbers come from a list that somebody imports; they advise and refuse nothing.</summary>
public class KleTests
{
    private const string List = "Nummer;Titel\n05;Veje og trafik\n05.01;Veje\n05.01.00;Veje, generelt\n05.01.02;\"Stier; cykelstier\"\n";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_new_list_takes_the_place_of_the_old_one_with_the_log(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);

        Assert.Equal(new ImportKle(4, 0, 0, 4), (await ImportAsync(store, List)).Value);
        Assert.Equal(new ImportKle(1, 1, 2, 3), (await ImportAsync(store, "05;Veje\n05.01;Veje\n05.02.00;Parkering")).Value);

        var choice = await store.WithAsync<KleList, KleChoice>(list => list.ChoiceAsync(default));
        Assert.Equal([("05", "Veje"), ("05.01", "Veje"), ("05.02.00", "Parkering")], choice.All.Select(s => (s.Number, s.Title)));
        var log = await store.Store.AskAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Action == nameof(ImportKle)));
        Assert.Equal(2, log);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_list_with_a_wrong_line_changes_nothing_and_every_such_line_is_told(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await ImportAsync(store, List);

        Assert.True(
            (await ImportAsync(store, "05;Veje\n5.1;Kort\n05.01\n05;Igen\n05.02;" + new string('x', 301))).IsRefused(out var refusal)
        );

        Assert.Equal(
            [
                (2, KleMistake.NumberIsNone),
                (3, KleMistake.TitleIsMissing),
                (4, KleMistake.NumberStandsTwice),
                (5, KleMistake.TitleIsTooLong),
            ],
            Assert.IsType<CannotReadKle.LinesAreWrong>(refusal).Lines.Select(line => (line.Line, line.Mistake))
        );
        Assert.Equal(4, (await store.WithAsync<KleList, KleChoice>(list => list.ChoiceAsync(default))).All.Count);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_number_is_told_with_its_name_and_what_it_lies_under(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        Assert.Equal((null, false), await NameAsync("05.01.02")); // no list: nothing is wrong with it

        await ImportAsync(store, List);

        Assert.Equal(("Stier; cykelstier", false), await NameAsync("05.01.02-G01"));
        Assert.Equal((null, true), await NameAsync("05.01.99"));
        Assert.Equal((null, true), await NameAsync("27.00.00"));
        var name = await store.WithAsync<KleList, KleName?>(list => list.NameOfAsync("05.01.99", default));
        Assert.Equal(["Veje og trafik", "Veje"], name!.Above);
        Assert.Null(await store.WithAsync<KleList, KleName?>(list => list.NameOfAsync(null, default)));

        async Task<(string?, bool)> NameAsync(string number)
        {
            var found = await store.WithAsync<KleList, KleName?>(list => list.NameOfAsync(number, default));
            return (found!.Subject, found.IsUnknown);
        }
    }

    [Theory]
    [InlineData("05.01.00", "05.01.00")]
    [InlineData("05.01.02 Stier", "05.01.02")]
    [InlineData("stier", "05.01.02")]
    [InlineData("VEJE", "05.01.00")] // called just so, although others have the word
    [InlineData("vej", "vej")] // two of them
    [InlineData("skove", "skove")]
    [InlineData("", "")]
    public void Words_mean_the_only_subject_that_has_them(string written, string number)
    {
        var choice = new KleChoice([
            new KleSubject { Number = "05.01", Title = "Stier i almindelighed" },
            new KleSubject { Number = "05.01.00", Title = "Veje" },
            new KleSubject { Number = "05.01.02", Title = "Stier ved veje" },
        ]);

        Assert.Equal(number, choice.NumberOf(written));
    }

    [Fact]
    public void What_is_no_text_is_no_list()
    {
        Assert.IsType<CannotReadKle.IsNoText>(Refusal(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\nendobj\n")));
        Assert.IsType<CannotReadKle.FileIsMissing>(Refusal([]));
        Assert.IsType<CannotReadKle.FileIsMissing>(Refusal("Nummer;Titel\n\n"u8.ToArray()));
        Assert.IsType<CannotReadKle.FileIsTooLarge>(Refusal(new byte[KleFile.MostKilobytes * 1_000 + 1]));
    }

    private static CannotReadKle Refusal(byte[] file)
    {
        Assert.True(KleFile.Read(file).IsRefused(out var refusal));
        return refusal;
    }

    private static Task<Result<ImportKle, CannotReadKle>> ImportAsync(DraftingStore store, string text) =>
        store.WithAsync<ImportKleHandler, Result<ImportKle, CannotReadKle>>(h =>
            h.HandleAsync(Encoding.UTF8.GetBytes(text), "test", default)
        );
}
