namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>How much one file may take of the machine. The defaults are far above any real paper.</summary>
internal sealed record PaperInputLimits
{
    public static readonly PaperInputLimits Default = new();

    private const int Megabyte = 1 << 20;

    /// <summary>Bytes of a text or HTML file.</summary>
    public long MostText { get; init; } = 20 * Megabyte;

    /// <summary>Bytes of a PDF or DOCX file.</summary>
    public long MostDocument { get; init; } = 100 * Megabyte;

    /// <summary>Characters in one line (a paragraph, a row of a table).</summary>
    public int MostInLine { get; init; } = 1_000_000;

    /// <summary>For one PDF, and for parsing one HTML page.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of address space for the program that reads PDF.</summary>
    public long MostPdfMemory { get; init; } = 1024L * Megabyte;

    /// <summary>Bytes that the program that reads PDF may print: about a hundred for each word.</summary>
    public long MostPdfOutput { get; init; } = 128L * Megabyte;

    public int MostZipEntries { get; init; } = 10_000;

    /// <summary>Bytes of a package's XML when unpacked.</summary>
    public long MostUnpacked { get; init; } = 48L * Megabyte;

    /// <summary>Times as large unpacked as packed, for parts above a megabyte.</summary>
    public int MostZipRatio { get; init; } = 250;

    /// <summary>Elements inside each other, in XML and HTML.</summary>
    public int MostDepth { get; init; } = 400;

    /// <summary>Elements of one HTML page.</summary>
    public int MostElements { get; init; } = 300_000;
}
