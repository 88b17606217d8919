namespace Ledetraad.Modules.Committees.Reading.Input.Html;

/// <summary>Bytes that are handed out in bites, with a check before each.</summary>
internal sealed class WatchedStream(byte[] content, Action check) : MemoryStream(content, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        check();
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        check();
        return base.Read(buffer);
    }
}
