namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>What a file's name promises of its content.</summary>
/// <param name="Extension">With its dot; empty when the name has none.</param>
/// <param name="Kind">Null when the extension promises nothing that we know.</param>
internal sealed record PromisedKind(string Extension, ContentKind? Kind)
{
    public static PromisedKind Of(string name)
    {
        var extension = Path.GetExtension(name);
        return new PromisedKind(extension, KindOf(extension.ToLowerInvariant()));
    }

    /// <summary>Text and HTML may be taken for each other: reading either as what it is does no harm.</summary>
    public bool Allows(ContentKind content) =>
        content switch
        {
            ContentKind.Text or ContentKind.Html => Kind is null or ContentKind.Text or ContentKind.Html,
            ContentKind.Pdf or ContentKind.Docx => Kind is null || Kind == content,
            _ => false,
        };

    public CannotReadPaper Refuse(ContentKind content) =>
        Kind is null || Kind == content
            ? new CannotReadPaper.ContentIsNotAPaper(content)
            : new CannotReadPaper.ContentIsNotWhatTheNameSays(Extension, content);

    private static ContentKind? KindOf(string extension) =>
        extension switch
        {
            ".txt" or ".text" or ".md" or ".csv" or ".log" => ContentKind.Text,
            ".html" or ".htm" or ".xhtml" => ContentKind.Html,
            ".pdf" => ContentKind.Pdf,
            ".docx" or ".docm" or ".dotx" => ContentKind.Docx,
            ".json" => ContentKind.Json,
            ".xml" => ContentKind.Xml,
            ".png" or ".jpg" or ".jpeg" or ".gif" or ".tif" or ".tiff" or ".bmp" or ".webp" or ".svg" => ContentKind.Image,
            ".xlsx" or ".xlsm" => ContentKind.Spreadsheet,
            ".pptx" => ContentKind.Presentation,
            ".odt" or ".ods" or ".odp" => ContentKind.OpenDocument,
            ".doc" or ".xls" or ".ppt" => ContentKind.OldOffice,
            ".rtf" => ContentKind.Rtf,
            ".eml" or ".msg" or ".mht" => ContentKind.Email,
            ".zip" or ".gz" or ".tgz" or ".7z" or ".rar" or ".tar" => ContentKind.Archive,
            _ => null,
        };
}
