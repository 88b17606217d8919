using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>From words on pages to lines as a reader wants them: a paragraph on one line, a table's row on one line with tabs.</summary>
internal sealed class PdfLayout
{
    private readonly IReadOnlyList<Page> _pages;
    private readonly PdfParagraphs _paragraphs;
    private readonly PdfMeasures _measures;
    private readonly PaperLines _output;
    private readonly List<string> _edges = []; // furniture and page breaks that a paragraph flows past
    private string? _paragraph;
    private bool _blankBefore;

    private PdfLayout(IReadOnlyList<Page> pages, PaperInputLimits limits)
    {
        _pages = pages;
        _measures = new PdfMeasures([.. pages.Select(page => (page.Width, page.TextLines))]);
        _paragraphs = new PdfParagraphs(_measures);
        _output = new PaperLines(limits);
    }

    public static Result<List<string>, CannotReadPaper> Read(IReadOnlyList<PdfPage> pages, PaperInputLimits limits)
    {
        List<IReadOnlyList<PdfLine>> lines = [.. pages.Select(PdfLineFinder.Find)];
        var furniture = PdfFurniture.Find(lines);
        return new PdfLayout([.. pages.Select((page, i) => new Page(page.Width, lines[i], furniture[i]))], limits).Read();
    }

    private Result<List<string>, CannotReadPaper> Read()
    {
        PdfLine? last = null;
        for (var i = 0; i < _pages.Count; i++)
        {
            if (i > 0)
            {
                _edges.Add(PaperText.PageBreak);
            }

            _edges.AddRange(_pages[i].Head.Select(line => line.Text));
            last = ReadBody(_pages[i], last);
            _edges.AddRange(_pages[i].Foot.Select(line => line.Text));
        }

        EndParagraph();
        return _output.Finish(ContentKind.Pdf);
    }

    /// <param name="above">The last line of running text on the page before; null when that page ended in a table.</param>
    private PdfLine? ReadBody(Page page, PdfLine? above)
    {
        var i = 0;
        foreach (var table in page.Tables)
        {
            for (; i < table.First; i++)
            {
                above = ReadLine(page, i, above);
            }

            EndParagraph();
            _output.AddBlank();
            foreach (var row in PdfRows.Read(table, page.Body))
            {
                _output.Add(row);
            }

            _blankBefore = true;
            above = null;
            i = table.End;
        }

        for (; i < page.Body.Count; i++)
        {
            above = ReadLine(page, i, above);
        }

        return above;
    }

    private PdfLine ReadLine(Page page, int i, PdfLine? above)
    {
        var line = page.Body[i];
        var goesOn =
            above is not null
            && _paragraph is not null
            && (i == 0 ? _paragraphs.GoesOnOverPage(above, line, page.Width) : _paragraphs.GoesOn(above, line, page.Width));
        if (goesOn)
        {
            _paragraph = Wrapping.Join(_paragraph!, line.Text);
            return line;
        }

        EndParagraph();
        _blankBefore |= above is null || i == 0 || !PdfMeasures.IsSameSize(above, line) || !_measures.IsClose(above, line);
        _paragraph = line.Text;
        return line;
    }

    /// <summary>Writes the paragraph, and after it the page edges that it may have flowed past.</summary>
    private void EndParagraph()
    {
        if (_paragraph is not null)
        {
            if (_blankBefore)
            {
                _output.AddBlank();
            }

            _output.Add(_paragraph);
            _paragraph = null;
            _blankBefore = false;
        }

        if (_edges.Count > 0)
        {
            _output.AddBlank();
        }

        foreach (var edge in _edges)
        {
            if (edge == PaperText.PageBreak)
            {
                _output.AddPageBreak();
            }
            else
            {
                _output.Add(edge);
            }

            _blankBefore = true;
        }

        _edges.Clear();
    }

    private sealed class Page
    {
        public Page(double width, IReadOnlyList<PdfLine> lines, (int Top, int Bottom) furniture)
        {
            Width = width;
            Head = [.. lines.Take(furniture.Top)];
            Body = [.. lines.Skip(furniture.Top).SkipLast(furniture.Bottom)];
            Foot = [.. lines.TakeLast(furniture.Bottom)];
            Tables = [.. PdfTableFinder.Find(Body)];
            TextLines = [.. Body.Where((_, i) => !Tables.Any(table => i >= table.First && i < table.End))];
        }

        public double Width { get; }
        public IReadOnlyList<PdfLine> Head { get; }
        public IReadOnlyList<PdfLine> Body { get; }
        public IReadOnlyList<PdfLine> Foot { get; }
        public IReadOnlyList<PdfTable> Tables { get; }
        public IReadOnlyList<PdfLine> TextLines { get; }
    }
}
