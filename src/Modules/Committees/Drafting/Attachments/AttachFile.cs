using System.Security.Cryptography;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Attachments;

internal sealed record AttachFile(Guid Case, Guid Paper, string FileName, string Title, bool IsClosed);

internal sealed record RemoveAttachment(Guid Case, Guid Paper, Guid Attachment);

internal abstract record CannotAttachFile
{
    private CannotAttachFile() { }

    public sealed record PaperIsUnknown : CannotAttachFile;

    public sealed record PaperIsLocked(PaperState State) : CannotAttachFile;

    public sealed record FileIsMissing : CannotAttachFile;

    public sealed record FileIsTooLarge(int MostMegabytes) : CannotAttachFile;

    /// <summary>Not PDF, DOCX, XLSX, PNG or JPEG, whatever its name says; or it holds macros.</summary>
    public sealed record KindIsNotAllowed : CannotAttachFile;

    /// <param name="IsOfFile">The file's own name; else the one that was written for it.</param>
    public sealed record NameHoldsCprLikeNumber(bool IsOfFile) : CannotAttachFile;
}

internal sealed class AttachmentHandler(CommitteesDbContext db, PaperFileReader reader, TimeProvider clock)
{
    public const int MostMegabytes = 25;
    private const int MostText = 2_000_000;
    private static readonly CannotAttachFile[] NoMistake = [];

    public async Task<Result<Attachment, CannotAttachFile>> AttachAsync(
        AttachFile command,
        Stream file,
        Actor actor,
        CancellationToken stop
    )
    {
        var paper = await db.DraftPapers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.Paper && p.CaseId == command.Case, stop);
        if (paper is null)
        {
            return new CannotAttachFile.PaperIsUnknown();
        }

        if (!paper.IsWritable)
        {
            return new CannotAttachFile.PaperIsLocked(paper.State);
        }

        var bytes = await ReadAsync(file, stop);
        if (bytes.IsRefused(out var refusal))
        {
            return refusal;
        }

        if (AttachmentRecognition.Of(bytes.Value) is not { } kind)
        {
            return new CannotAttachFile.KindIsNotAllowed();
        }

        if (WrongInNames(command) is [var wrong, ..])
        {
            return wrong;
        }

        var name = NameOf(command.FileName);
        var sha256 = await StoreAsync(bytes.Value, kind, stop);
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PaperId = paper.Id,
            Sha256 = sha256,
            FileName = name,
            Title = Attachment.Shortened(Attachment.TitleFor(command.Title, name)),
            IsClosed = command.IsClosed,
            Place = 1 + (await db.Set<Attachment>().Where(a => a.PaperId == paper.Id).MaxAsync(a => (int?)a.Place, stop) ?? 0),
            By = actor.Id,
            At = clock.GetUtcNow(),
        };
        db.Add(attachment);
        db.Add(AuditEntry.For(command, actor.AuditName, attachment.At));
        await db.SaveChangesAsync(stop);
        return attachment;
    }

    /// <summary>What is wrong with the name of the file, and with the one written for it.</summary>
    public static IReadOnlyList<CannotAttachFile> WrongInNames(AttachFile command) =>
        [
            .. CprLikeNumbers.Contains(NameOf(command.FileName))
                ? [new CannotAttachFile.NameHoldsCprLikeNumber(IsOfFile: true)]
                : NoMistake,
            .. CprLikeNumbers.Contains(command.Title) ? [new CannotAttachFile.NameHoldsCprLikeNumber(IsOfFile: false)] : NoMistake,
        ];

    /// <summary>The file goes too when no other paper has it.</summary>
    public async Task<bool> RemoveAsync(RemoveAttachment command, Actor actor, CancellationToken stop)
    {
        var attachment = await db.Set<Attachment>()
            .SingleOrDefaultAsync(
                a =>
                    a.Id == command.Attachment
                    && a.PaperId == command.Paper
                    && db.DraftPapers.Any(p => p.Id == a.PaperId && p.CaseId == command.Case && p.State == PaperState.Draft),
                stop
            );
        if (attachment is null)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Remove(attachment);
        db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await db.Set<StoredFile>()
            .Where(f => f.Sha256 == attachment.Sha256 && !db.Set<Attachment>().Any(a => a.Sha256 == f.Sha256))
            .ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private static async Task<Result<byte[], CannotAttachFile>> ReadAsync(Stream file, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int got;
        while ((got = await file.ReadAsync(buffer, stop)) > 0)
        {
            if (all.Length + got > MostMegabytes * 1_000_000L)
            {
                return new CannotAttachFile.FileIsTooLarge(MostMegabytes);
            }

            await all.WriteAsync(buffer.AsMemory(0, got), stop);
        }

        return all.Length == 0 ? new CannotAttachFile.FileIsMissing() : all.ToArray();
    }

    private async Task<string> StoreAsync(byte[] bytes, AttachmentKind kind, CancellationToken stop)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Sha256 == sha256, stop))
        {
            db.Add(
                new StoredFile
                {
                    Sha256 = sha256,
                    Kind = kind,
                    Size = bytes.Length,
                    Bytes = bytes,
                    Text = await TextOfAsync(bytes, kind, stop),
                }
            );
        }

        return sha256;
    }

    /// <summary>What can be searched for. A file that cannot be read is kept all the same.</summary>
    private async Task<string?> TextOfAsync(byte[] bytes, AttachmentKind kind, CancellationToken stop)
    {
        if (kind == AttachmentKind.Xlsx)
        {
            return SheetText.Of(bytes, MostText);
        }

        if (kind is not (AttachmentKind.Pdf or AttachmentKind.Docx))
        {
            return null;
        }

        var read = await reader.ReadAsync(new MemoryStream(bytes), "-", stop);
        if (read.IsRefused(out _))
        {
            return null;
        }

        var text = string.Join('\n', read.Value.Lines).Replace("\0", "", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(text) ? null
            : text.Length <= MostText ? text
            : text[..MostText];
    }

    /// <summary>Without folders and signs that a file name cannot bear.</summary>
    private static string NameOf(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = string.Concat(last.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or '*' or '?' or ':'))).Trim();
        name = name.Length == 0 ? "bilag" : name;
        return name.Length <= Attachment.LongestName ? name : name[^Attachment.LongestName..];
    }
}
