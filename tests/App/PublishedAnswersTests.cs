using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>Copies that others keep are told apart from what is published now.</summary>
[Collection(RunningAppCollection.Name)]
public class PublishedAnswersTests(RunningApp app)
{
    public static TheoryData<string> Published =>
        [
            "/fjordby/dagsordener",
            "/fjordby/dagsordener/moeder",
            "/fjordby/dagsordener/udvalg/arbejdsmarkedsudvalget",
            "/fjordby/dagsordener/moeder.csv",
            "/fjordby/dagsordener/sager.xlsx",
            "/fjordby/oparl/v1.1/system",
            "/fjordby/oparl/v1.1/meeting",
            "/fjordby/oparl/v1.1/meeting?limit=2",
        ];

    [Theory, MemberData(nameof(Published))]
    public async Task A_copy_with_the_tag_of_now_is_still_right(string address)
    {
        using var first = await app.Client.GetAsync(address);
        var tag = first.Headers.ETag!;
        Assert.True(first.Headers.CacheControl!.NoCache);

        using var again = await SendAsync(HttpMethod.Get, address, r => r.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(tag, again.Headers.ETag);

        using var other = await SendAsync(HttpMethod.Get, address, r => r.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"andet\"")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_copy_with_the_time_we_gave_is_still_right_and_one_with_another_is_not()
    {
        await Task.Delay(TimeSpan.FromSeconds(2.5)); // in the first moments no time is given
        using var first = await app.Client.GetAsync("/fjordby/dagsordener");
        var modified = first.Content.Headers.LastModified;
        Assert.NotNull(modified);

        using var same = await SendAsync(HttpMethod.Get, "/fjordby/dagsordener", r => r.Headers.IfModifiedSince = modified);
        using var later = await SendAsync(
            HttpMethod.Get,
            "/fjordby/dagsordener",
            r => r.Headers.IfModifiedSince = modified.Value.AddDays(1)
        );

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Theory, MemberData(nameof(Published))]
    public async Task The_headers_can_be_asked_for_alone(string address)
    {
        using var whole = await app.Client.GetAsync(address);
        using var head = await SendAsync(HttpMethod.Head, address, _ => { });

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal((await whole.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_is_packed_when_asked_and_says_the_same(string encoding)
    {
        const string Address = "/fjordby/oparl/v1.1/agenda-item";
        var plain = await app.Client.GetByteArrayAsync(Address);
        using var packed = await SendAsync(HttpMethod.Get, Address, r => r.Headers.AcceptEncoding.ParseAdd(encoding));

        Assert.Equal(encoding, Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        var bytes = await packed.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.Length < plain.Length / 3);
        using Stream unpacking =
            encoding == "br"
                ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
                : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await unpacking.CopyToAsync(unpacked);
        Assert.Equal(Encoding.UTF8.GetString(plain), Encoding.UTF8.GetString(unpacked.ToArray()));
    }

    [Fact]
    public async Task Each_language_has_a_copy_of_its_own()
    {
        using var danish = await app.Client.GetAsync("/fjordby/dagsordener");
        using var english = await SendAsync(HttpMethod.Get, "/fjordby/dagsordener", r => r.Headers.Add("Cookie", "sprog=en"));

        Assert.NotEqual(danish.Headers.ETag, english.Headers.ETag);
        Assert.Contains("<html lang=\"en\"", await english.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"da\"", await app.Client.GetStringAsync("/fjordby/dagsordener"), StringComparison.Ordinal);
        Assert.Contains("Cookie", danish.Headers.Vary);
    }

    [Fact]
    public async Task Scripts_of_other_sites_may_fetch_open_data_and_nothing_else()
    {
        using var open = await SendAsync(
            HttpMethod.Get,
            "/fjordby/oparl/v1.1/system",
            r => r.Headers.Add("Origin", "https://andre.example")
        );
        using var asked = await SendAsync(
            HttpMethod.Options,
            "/fjordby/oparl/v1.1/system",
            r =>
            {
                r.Headers.Add("Origin", "https://andre.example");
                r.Headers.Add("Access-Control-Request-Method", "GET");
                r.Headers.Add("Access-Control-Request-Headers", "if-none-match");
            }
        );
        using var page = await SendAsync(HttpMethod.Get, "/fjordby/dagsordener", r => r.Headers.Add("Origin", "https://andre.example"));

        Assert.Equal("*", Assert.Single(open.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("*", Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task What_is_not_there_bears_no_tag()
    {
        using var answer = await app.Client.GetAsync("/fjordby/dagsordener/moeder/00000000-0000-0000-0000-000000000000");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(method, address);
        prepare(request);
        return await app.Client.SendAsync(request);
    }
}
