using System.Diagnostics;
using System.Text;
using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Bench.Robustness;

/// <summary>Gives the import damaged files of every kind: each is read or refused with a reason, and never takes the process with it.</summary>
internal sealed class FileFuzz(int seed)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly PaperFileReader _files = new();
    private readonly PaperReader _reader = new();
    private readonly PaperGenerator _papers = new(seed);

    /// <param name="extension">Which kind is damaged: <c>.txt</c>, <c>.html</c>, <c>.docx</c>, <c>.pdf</c>.</param>
    public async Task<FuzzReport> RunAsync(string extension, int files, CancellationToken stop)
    {
        var faults = new List<string>();
        var slowest = (Number: 0, Took: TimeSpan.Zero);
        for (var i = 0; i < files; i++)
        {
            var damaged = Damaged(extension, i);
            var watch = Stopwatch.StartNew();
            if (await FaultAsync($"damaged{extension}", damaged, stop) is { } fault)
            {
                faults.Add($"Damaged {extension} {i}: {fault}");
            }

            if (watch.Elapsed > Soon)
            {
                faults.Add($"Damaged {extension} {i} took {watch.Elapsed.TotalSeconds:0} s.");
            }

            slowest = watch.Elapsed > slowest.Took ? (i, watch.Elapsed) : slowest;
        }

        return new FuzzReport(files, faults, slowest);
    }

    private byte[] Damaged(string extension, int number)
    {
        var text = _papers.Paper(number % 50).Text;
        var whole = extension switch
        {
            ".html" => PaperFormats.Html(text),
            ".docx" => PaperFormats.Docx(text),
            ".pdf" => PaperFormats.Pdf(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        return Damage(whole, Draw.For(seed, 8, extension.Length, extension[1], number));
    }

    private static byte[] Damage(byte[] whole, Draw draw)
    {
        var bytes = whole.ToList();
        for (var times = draw.Between(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            var at = draw.Between(0, bytes.Count - 1);
            var count = Math.Min(draw.Between(1, 400), bytes.Count - at);
            switch (draw.Between(0, 6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << draw.Between(0, 7));
                    break;
                case 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 2:
                    bytes.RemoveRange(at, count);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(draw.Between(0, bytes.Count - count), count));
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)draw.Between(0, 255), count));
                    break;
                case 5:
                    bytes.Reverse(at, count);
                    break;
                default:
                    bytes[at] = (byte)draw.Between(0, 255);
                    break;
            }
        }

        return [.. bytes];
    }

    private async Task<string?> FaultAsync(string name, byte[] content, CancellationToken stop)
    {
        try
        {
            var read = await _files.ReadAsync(new MemoryStream(content), name, stop);
            if (!read.IsRefused(out _))
            {
                _reader.Read(read.Value);
            }

            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            return e.ToString();
        }
    }
}
