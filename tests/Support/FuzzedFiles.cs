using System.Globalization;

namespace Ledetraad.Tests.Support;

/// <summary>Files that are almost right: cut, overwritten, doubled, mixed with each other. The same seed gives the same files.</summary>
/// <param name="samples">Names and contents of sound files, of each kind that is read.</param>
public sealed class FuzzedFiles(IReadOnlyList<(string Name, byte[] Content)> samples)
{
    /// <summary>Reads so many fuzzed files; a reader may refuse each, but neither throw nor hang.</summary>
    /// <param name="read">Reads one file as the program would.</param>
    /// <param name="longest">How long reading one file may take.</param>
    /// <returns>What went wrong, each with the number that makes the same file again; empty when nothing did.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        int seed,
        int count,
        TimeSpan longest,
        Func<string, byte[], CancellationToken, Task> read
    )
    {
        var failures = new List<string>();
        for (var number = seed; number < seed + count; number++)
        {
            var (name, content) = Make(number);
            using var tooLong = new CancellationTokenSource();
            try
            {
                await read(name, content, tooLong.Token).WaitAsync(longest);
            }
            catch (Exception e)
            {
                await tooLong.CancelAsync();
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"{number} ({name}, {content.Length} bytes): {e}"));
            }
        }

        return failures;
    }

    public (string Name, byte[] Content) Make(int number)
    {
        var random = new Random(number);
        var (name, content) = samples[random.Next(samples.Count)];
        var file = content.ToArray();
        for (var times = random.Next(1, 5); times > 0 && file.Length > 0; times--)
        {
            file = Spoil(file, random);
        }

        return (random.Next(4) == 0 ? samples[random.Next(samples.Count)].Name : name, file);
    }

    private byte[] Spoil(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        var to = Math.Min(file.Length, from + random.Next(1, 200));
        switch (random.Next(7))
        {
            case 0: // cut off
                return file[..from];
            case 1: // cut out
                return [.. file[..from], .. file[to..]];
            case 2: // double
                return [.. file[..to], .. file[from..]];
            case 3: // mix with another
                var other = samples[random.Next(samples.Count)].Content;
                return [.. file[..from], .. other[random.Next(other.Length)..]];
            case 4: // overwrite with noise
                random.NextBytes(file.AsSpan(from, to - from));
                return file;
            case 5: // repeat a piece
                return [.. file[..from], .. Enumerable.Repeat(file[from..to], random.Next(1, 500)).SelectMany(piece => piece), .. file[to..]];
            default: // turn single bits
                for (var bits = random.Next(1, 50); bits > 0; bits--)
                {
                    file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
                }

                return file;
        }
    }
}
