namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>What a file's content is, told by its content; the first four can be read as papers.</summary>
internal enum ContentKind
{
    Text,
    Html,
    Pdf,
    Docx,
    Json,
    Xml,
    Image,
    Spreadsheet,
    Presentation,
    OpenDocument,

    /// <summary>The binary formats of Office 97-2003.</summary>
    OldOffice,
    Rtf,
    Email,
    Archive,
    Binary,
}
