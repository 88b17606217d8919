using System.Net.Mime;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingPapers;

/// <summary>The files that everybody may read with a published paper.</summary>
internal static class PublishedFiles
{
    private const string File = "/{Municipality}/dagsordener/papirer/{Id:guid}/bilag/{AttachmentId:guid}";

    public static void MapPublishedFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(File, SaveAsync).AllowAnonymous();
        endpoints
            .MapGet($"{File}/{DraftingAddresses.PreviewPart}", ShowAsync)
            .WithMetadata(new ShowsForeignFileAttribute())
            .AllowAnonymous();
    }

    private static async Task<IResult> SaveAsync(
        Guid id,
        Guid attachmentId,
        CommitteesDbContext db,
        HttpContext http,
        CancellationToken stop
    ) =>
        await FindAsync(id, attachmentId, db, stop) is { } file
            ? AttachmentEndpoints.Send(file, DispositionTypeNames.Attachment, http)
            : Results.NotFound();

    private static async Task<IResult> ShowAsync(
        Guid id,
        Guid attachmentId,
        CommitteesDbContext db,
        HttpContext http,
        CancellationToken stop
    ) =>
        await FindAsync(id, attachmentId, db, stop) is { } file && AttachmentRecognition.CanBeShown(file.Kind)
            ? AttachmentEndpoints.Send(file, DispositionTypeNames.Inline, http)
            : Results.NotFound();

    private static Task<FoundFile?> FindAsync(Guid paper, Guid attachment, CommitteesDbContext db, CancellationToken stop) =>
        (
            from shown in db.Set<PublishedAttachment>()
            join file in db.Set<StoredFile>() on shown.Sha256 equals file.Sha256
            where shown.Id == attachment && shown.PaperId == paper
            select new FoundFile(shown.FileName, file.Kind, file.Bytes)
        ).SingleOrDefaultAsync(stop);
}
