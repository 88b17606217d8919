using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Web.Hosting;

/// <summary>
/// A refused form is answered by an error page, and a page is read, not posted: else it would be refused again for want of a form of its own,
/// and a 401 would reach the visitor as a 400.
/// </summary>
internal sealed class ErrorPageIsRead(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isErrorPage =
            context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerPathFeature>() is not null;
        if (isErrorPage && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
