using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Ledetraad.Web.Publishing;

public static class OpenDataEndpoints
{
    /// <summary>Programs in browsers may fetch open data from any site; nothing else.</summary>
    internal const string Policy = "open-data";

    /// <summary>Published content for programs: public, kept by version, and open to scripts of other sites.</summary>
    public static TBuilder OpenData<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.AllowAnonymous().RequireCors(Policy).WithMetadata(new PublishedAttribute());
        endpoints.Finally(HeadAnswers.Add);
        return endpoints;
    }
}
