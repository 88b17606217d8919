using System.Text.Json.Nodes;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <summary>One page of a list, with the way to the others.</summary>
internal static class OparlPage
{
    /// <param name="list">The list's own address.</param>
    public static JsonObject Of(string list, OparlRequest request, (int Total, IReadOnlyList<JsonObject> Objects) page)
    {
        var pages = Math.Max(1, (page.Total + request.Limit - 1) / request.Limit);
        var links = new JsonObject
        {
            ["first"] = request.AddressOf(list, 1),
            ["self"] = request.AddressOf(list, request.Page),
            ["last"] = request.AddressOf(list, pages),
        };
        if (request.Page > 1)
        {
            links["prev"] = request.AddressOf(list, Math.Min(request.Page - 1, pages));
        }

        if (request.Page < pages)
        {
            links["next"] = request.AddressOf(list, request.Page + 1);
        }

        return new JsonObject
        {
            ["data"] = OparlObject.List(page.Objects),
            ["pagination"] = new JsonObject
            {
                ["totalElements"] = page.Total,
                ["elementsPerPage"] = request.Limit,
                ["currentPage"] = request.Page,
                ["totalPages"] = pages,
            },
            ["links"] = links,
        };
    }
}
