using System.Diagnostics;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Committees.Tests.Reading.Input;

public class LimitTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public async Task A_hundred_megabytes_in_one_line_are_refused_before_they_are_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.OpenWrite(path))
            {
                file.Write("Budget"u8);
                file.SetLength(100 * Megabyte);
            }

            var before = GC.GetTotalAllocatedBytes();
            var started = Stopwatch.GetTimestamp();
            Assert.True((await new PaperFileReader().ReadAsync(path, default)).IsRefused(out var refusal));

            Assert.Equal(new CannotReadPaper.FileIsTooLarge(100 * Megabyte, 20 * Megabyte), refusal);
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
            Assert.True(GC.GetTotalAllocatedBytes() - before < 10 * Megabyte);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_stream_without_end_is_read_up_to_the_limit_only() =>
        Assert.Equal(new CannotReadPaper.FileIsTooLarge(null, 20 * Megabyte), await Reading.RefusalAsync("-", new EndlessStream()));

    [Fact]
    public async Task A_line_that_no_document_has_is_refused_with_its_number() =>
        Assert.Equal(
            new CannotReadPaper.LineIsTooLong(3, 1_000_000),
            await Reading.RefusalAsync("x.txt", "a\nb\n" + new string('x', 1_000_001) + "\nc")
        );

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
