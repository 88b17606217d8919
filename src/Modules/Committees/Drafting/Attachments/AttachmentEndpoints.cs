using System.Net.Mime;
using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Ledetraad.Modules.Committees.Drafting.Attachments;

internal static class AttachmentEndpoints
{
    private const string File = "/{Municipality}/udvalg/sager/{Id:guid}/papirer/{PaperId:guid}/bilag/{AttachmentId:guid}";

    public static void MapAttachments(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(File, SaveAsync).Requires(DraftingPermissions.Read);
        endpoints
            .MapGet($"{File}/{DraftingAddresses.PreviewPart}", ShowAsync)
            .WithMetadata(new ShowsForeignFileAttribute())
            .Requires(DraftingPermissions.Read);
    }

    /// <summary>The file is saved, never shown in the page: whatever stands in it runs nowhere.</summary>
    private static async Task<IResult> SaveAsync(
        Guid id,
        Guid paperId,
        Guid attachmentId,
        CommitteesDbContext db,
        CurrentActor actor,
        HttpContext http,
        CancellationToken stop
    ) =>
        await FindAsync(id, paperId, attachmentId, db, actor, stop) is { } file
            ? Send(file, DispositionTypeNames.Attachment, http)
            : Results.NotFound();

    /// <summary>The file is shown by the browser itself, on an address of its own and in a sandbox; only kinds that browsers read and that hold no page.</summary>
    private static async Task<IResult> ShowAsync(
        Guid id,
        Guid paperId,
        Guid attachmentId,
        CommitteesDbContext db,
        CurrentActor actor,
        HttpContext http,
        CancellationToken stop
    ) =>
        await FindAsync(id, paperId, attachmentId, db, actor, stop) is { } file && AttachmentRecognition.CanBeShown(file.Kind)
            ? Send(file, DispositionTypeNames.Inline, http)
            : Results.NotFound();

    private static Task<FoundFile?> FindAsync(
        Guid id,
        Guid paperId,
        Guid attachmentId,
        CommitteesDbContext db,
        CurrentActor actor,
        CancellationToken stop
    ) =>
        (
            from attachment in db.Set<Attachment>()
            join file in db.Set<StoredFile>() on attachment.Sha256 equals file.Sha256
            join paper in db.DraftPapers on attachment.PaperId equals paper.Id
            join seen in db.CasesFor(actor.Value) on paper.CaseId equals seen.Id
            where attachment.Id == attachmentId && paper.Id == paperId && paper.CaseId == id
            select new FoundFile(attachment.FileName, file.Kind, file.Bytes)
        ).SingleOrDefaultAsync(stop);

    /// <summary>A file goes out as what it is, and is kept nowhere.</summary>
    public static IResult Send(FoundFile file, string how, HttpContext http)
    {
        var disposition = new ContentDispositionHeaderValue(how);
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(file.Bytes, AttachmentRecognition.MediaTypeOf(file.Kind));
    }
}

internal sealed record FoundFile(string Name, AttachmentKind Kind, byte[] Bytes);
