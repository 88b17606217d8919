using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Modules;
using Ledetraad.Modules.Committees.CommitteeFacts;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.DataSets.Figures;
using Ledetraad.Modules.Committees.DataSets.ListingDataSets;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;
using Ledetraad.Modules.Committees.DataSets.ShowingDataSets;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets;

/// <summary>Data sets: what their pages need, and the key figures over them.</summary>
internal static class DataSetsRegistration
{
    public static IReadOnlyList<KeyFigureDefinition> KeyFigures =>
        [.. DataFigureDefinitions.All, .. FactDefinitions.All, .. Calculations().Definitions];

    public static IReadOnlyList<NavigationEntry> Navigation =>
        [new("udvalg/datasaet", () => T["Menu.DataSets"], Permission: DataSetPermissions.Read, AlsoAbove: "udvalg/tal")];

    public static void AddDataSets(this IServiceCollection services)
    {
        services.AddScoped<KeyFigureReader>();
        services.AddScoped<IKeyFigureSource, DataFigures>();
        services.AddScoped<IKeyFigureSource, FactFigures>();
        services.AddScoped<IKeyFigureSource>(_ => Calculations());
        services.AddScoped<LivingText>();
        services.AddScoped<PaperFreezing>();
        services.AddScoped<FrozenText>();
        services.AddScoped<ThreadQuery>();
        services.AddScoped<DataSetTable>();
        services.AddScoped<DataSetQuery>();
        services.AddScoped<CreateDataSetHandler>();
        services.AddScoped<CorrectDataSetHandler>();
    }

    public static void MapDataSets(this IEndpointRouteBuilder endpoints)
    {
        const string Room = "/{Municipality}/udvalg/datasaet";
        endpoints.MapTableDownloads<DataSetTable, DataSetRow>(Room).Requires(DataSetPermissions.Read);
        endpoints.MapTableDownloads($"{Room}/{{Slug}}", NewestAsync).Requires(DataSetPermissions.Read);
    }

    /// <summary>The typed-in cells of the newest version.</summary>
    private static async Task<TableRows<SetRow>> NewestAsync(HttpContext http)
    {
        var slug = (string)http.GetRouteValue("Slug")!;
        var sets = http.RequestServices.GetRequiredService<DataSetQuery>();
        return await sets.ReadAsync(slug, http.RequestAborted) is { } view
            ? DataSetQuery.AsFile(slug, view.Newest)
            : throw new BadHttpRequestException("There is no such data set.", StatusCodes.Status404NotFound);
    }

    private static Arithmetic Calculations() =>
        new(
            key => new KeyFigureWords(T[$"Calc.{key}.Name"], T[$"Calc.{key}.Formula"], T["Calc.Source"]),
            parameter => T[$"Parameter.{parameter}"]
        );
}
