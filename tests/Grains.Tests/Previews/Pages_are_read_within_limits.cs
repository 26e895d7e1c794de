using System.IO.Compression;
using System.Net;
using System.Text;
using MyDeclic.Previews;
using MyDeclic.Rig.Server;

namespace MyDeclic.Tests.Previews;

/// <summary>Rows 64 and 65: nothing of the own network is connected to, and nothing lasts or grows beyond its limit.</summary>
public sealed class Pages_are_read_within_limits : IAsyncLifetime
{
    private const string Page = "<html><head><title>A page</title></head><body>Hello</body></html>";
    private const string Fine = "pages.test";

    private PageServer _server = null!;
    private string? _redirect;

    public Task InitializeAsync()
    {
        _server = new PageServer(AnswerAsync);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_page_of_an_allowed_host_is_read()
    {
        var page = await FetchAsync("/page");
        Assert.Equal(("A page", Fine), (page?.Title, page?.Site));
    }

    [Theory] // Row 64
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("0")]
    [InlineData("0.0.0.0")]
    [InlineData("169.254.169.254")]
    [InlineData("rebound.test")]
    public async Task The_own_network_is_never_connected_to(string host)
    {
        using var fetcher = Fetcher("");
        Assert.Null(await fetcher.FetchAsync($"http://{host}:{_server.Port}/page", default));
        Assert.Equal(0, _server.Connections);
    }

    [Theory] // Row 64
    [InlineData("http://127.0.0.1:{0}/page")]
    [InlineData("http://rebound.test:{0}/page")]
    [InlineData("http://[::1]:{0}/page")]
    [InlineData("http://2130706433:{0}/page")]
    [InlineData("//localhost:{0}/page")]
    [InlineData("gopher://pages.test:{0}/page")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://me:secret@pages.test:{0}/page")]
    public async Task A_redirect_leads_nowhere_else(string location)
    {
        _redirect = string.Format(null, location, _server.Port);
        Assert.Null(await FetchAsync("/redirect"));
        Assert.Equal(1, _server.Connections);
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_between_two_looks_is_looked_at_each_time()
    {
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Parse("10.0.0.1"), IPAddress.Parse("169.254.169.254")]);
        using var fetcher = new PageFetcher(new(), new Names(_ => answers.Dequeue()), TimeProvider.System, [_server.Port]);
        while (answers.Count > 0) Assert.Null(await fetcher.FetchAsync($"http://rebound.test:{_server.Port}/page", default));
        Assert.Equal(0, _server.Connections);
    }

    [Theory] // Row 64
    [InlineData("gopher://pages.test/")]
    [InlineData("ftp://pages.test/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://me@pages.test/page")]
    [InlineData("http://pages.test:22/page")]
    [InlineData("no address")]
    public async Task What_is_no_page_is_not_asked_for(string url)
    {
        using var fetcher = Fetcher($"{Fine}:{_server.Port}");
        Assert.Null(await fetcher.FetchAsync(url, default));
        Assert.Equal(0, _server.Connections);
    }

    [Fact]
    public async Task Metadata_services_are_not_asked_even_where_they_are_allowed()
    {
        using var fetcher = new PageFetcher(
            new() { Allow = $"meta.test:{_server.Port}" }, new Names(_ => IPAddress.Parse("169.254.169.254")), TimeProvider.System);
        Assert.Null(await fetcher.FetchAsync($"http://meta.test:{_server.Port}/page", default));
    }

    [Fact]
    public async Task Three_redirects_are_followed_and_no_fourth()
    {
        Assert.Equal("A page", (await FetchAsync("/hop/3"))?.Title);
        Assert.Null(await FetchAsync("/hop/4"));
        Assert.Null(await FetchAsync("/loop"));
    }

    [Theory] // Row 65
    [InlineData("/endless")]
    [InlineData("/huge")]
    [InlineData("/bomb")]
    public async Task What_is_too_large_is_read_at_its_beginning_alone(string path) =>
        Assert.Equal("A page", (await FetchAsync(path))?.Title);

    [Theory] // Row 65
    [InlineData("/slow")]
    [InlineData("/silent")]
    public async Task What_takes_too_long_is_given_up(string path) => Assert.Null(await FetchAsync(path));

    [Theory] // Row 65
    [InlineData("/image")]
    [InlineData("/plain")]
    [InlineData("/missing")]
    [InlineData("/broken")]
    [InlineData("/headers")]
    public async Task What_is_no_web_page_shows_nothing(string path) => Assert.Null(await FetchAsync(path));

    private PageFetcher Fetcher(string allow) => new(
        new() { Allow = allow }, new Names(_ => IPAddress.Loopback), TimeProvider.System, [_server.Port]);

    private async Task<Posts.LinkPreview?> FetchAsync(string path)
    {
        using var fetcher = Fetcher($"{Fine}:{_server.Port}");
        return await fetcher.FetchAsync($"http://{Fine}:{_server.Port}{path}", default);
    }

    private async Task AnswerAsync(string path, Stream to)
    {
        const string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        switch (path.Split('/')[1])
        {
            case "page":
                await PageServer.WriteAsync(to, Page);
                break;
            case "redirect":
                await PageServer.RedirectAsync(to, _redirect!);
                break;
            case "loop":
                await PageServer.RedirectAsync(to, "/loop");
                break;
            case "hop":
                var left = int.Parse(path.Split('/')[2], null);
                await (left == 0 ? PageServer.WriteAsync(to, Page) : PageServer.RedirectAsync(to, $"/hop/{left - 1}"));
                break;
            case "endless":
                await PageServer.WriteAsync(to, Encoding.ASCII.GetBytes(Page), head, isLengthSaid: false);
                while (true) await to.WriteAsync(new byte[65_536]);
            case "huge":
                await PageServer.WriteAsync(to, Encoding.ASCII.GetBytes(Page), head + "Content-Length: 10737418240\r\n", isLengthSaid: false);
                while (true) await to.WriteAsync(new byte[65_536]);
            case "bomb":
                await PageServer.WriteAsync(to, Bomb(), head + "Content-Encoding: gzip\r\n", isLengthSaid: true);
                break;
            case "slow":
                await PageServer.WriteAsync(to, [], head, isLengthSaid: false);
                using (var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200)))
                {
                    while (await pace.WaitForNextTickAsync()) await to.WriteAsync("<"u8.ToArray());
                }

                break;
            case "silent":
                await to.ReadExactlyAsync(new byte[1]);
                break;
            case "image":
                await PageServer.WriteAsync(to, Page, "image/png");
                break;
            case "plain":
                await PageServer.WriteAsync(to, Page, "text/plain");
                break;
            case "broken":
                await PageServer.WriteAsync(to, "no gzip"u8.ToArray(), head + "Content-Encoding: gzip\r\n", isLengthSaid: true);
                break;
            case "headers":
                await PageServer.WriteAsync(to, Encoding.ASCII.GetBytes(Page), $"{head}X: {new string('x', 100_000)}\r\n", isLengthSaid: true);
                break;
            default:
                await PageServer.WriteAsync(to, [], "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n", isLengthSaid: true);
                break;
        }
    }

    // 200 MB of nothing in 200 KB.
    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.ASCII.GetBytes(Page));
            for (var megabytes = 0; megabytes < 200; megabytes++) gzip.Write(new byte[1_000_000]);
        }

        return packed.ToArray();
    }

    private sealed class Names(Func<string, IPAddress> resolve) : INameResolver
    {
        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
            Task.FromResult(new[] { resolve(host) });
    }
}
