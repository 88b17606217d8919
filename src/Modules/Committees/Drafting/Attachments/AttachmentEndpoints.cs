using System.Net.Mime;
using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Ledetraad.Modules.Committees.Drafting.Attachments;

internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/{Municipality}/udvalg/sager/{Id:guid}/papirer/{PaperId:guid}/bilag/{AttachmentId:guid}", SendAsync)
            .Requires(DraftingPermissions.Read);

    /// <summary>The file is saved, never shown in the page: whatever stands in it runs nowhere.</summary>
    private static async Task<IResult> SendAsync(
        Guid id,
        Guid paperId,
        Guid attachmentId,
        CommitteesDbContext db,
        CurrentActor actor,
        HttpContext http,
        CancellationToken stop
    )
    {
        var found = await (
            from attachment in db.Set<Attachment>()
            join file in db.Set<StoredFile>() on attachment.Sha256 equals file.Sha256
            join paper in db.DraftPapers on attachment.PaperId equals paper.Id
            join seen in db.CasesFor(actor.Value) on paper.CaseId equals seen.Id
            where attachment.Id == attachmentId && paper.Id == paperId && paper.CaseId == id
            select new
            {
                attachment.FileName,
                file.Kind,
                file.Bytes,
            }
        ).SingleOrDefaultAsync(stop);
        if (found is null)
        {
            return Results.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(found.FileName);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(found.Bytes, AttachmentRecognition.MediaTypeOf(found.Kind));
    }
}
