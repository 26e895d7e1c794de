using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MyDeclic.WebFront.Tests.Shared;

public sealed class SpaTests : IDisposable
{
    private const string Page = "<!doctype html><title>shell</title>";

    private static readonly string Script = string.Concat(Enumerable.Repeat("console.log('hello');\n", 200));

    private readonly string _root = Directory.CreateTempSubdirectory("declic-spa").FullName;

    public SpaTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "assets"));
        File.WriteAllText(Path.Combine(_root, "index.html"), Page);
        File.WriteAllText(Path.Combine(_root, "assets", "app.1234.js"), Script);
        File.WriteAllText(Path.Combine(_root, "sw.js"), "self");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_file_whose_name_changes_with_its_content_is_kept_for_ever()
    {
        var (response, body) = await GetAsync("/assets/app.1234.js", "*/*");
        Assert.Equal(200, response.StatusCode);
        Assert.StartsWith("text/javascript", response.ContentType, StringComparison.Ordinal);
        Assert.Contains("immutable", response.Headers.CacheControl.ToString(), StringComparison.Ordinal);
        Assert.Equal(Script, Encoding.UTF8.GetString(body));
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=0.8, br;q=0", "gzip")]
    public async Task A_file_is_compressed_for_who_reads_it(string accepted, string encoding)
    {
        var (response, body) = await GetAsync("/assets/app.1234.js", "*/*", ("Accept-Encoding", accepted));
        Assert.Equal(encoding, response.Headers.ContentEncoding.ToString());
        await using MemoryStream compressed = new(body);
        await using Stream plain = encoding == "br"
            ? new BrotliStream(compressed, CompressionMode.Decompress)
            : new GZipStream(compressed, CompressionMode.Decompress);
        using StreamReader reader = new(plain);
        Assert.Equal(Script, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Who_holds_a_file_is_not_sent_it_again()
    {
        var (first, _) = await GetAsync("/sw.js", "*/*");
        Assert.Equal("no-cache", first.Headers.CacheControl.ToString());
        var (second, body) = await GetAsync("/sw.js", "*/*", ("If-None-Match", first.Headers.ETag.ToString()));
        Assert.Equal(304, second.StatusCode);
        Assert.Empty(body);
    }

    [Theory]
    [InlineData("/", "*/*")]
    [InlineData("/people/zoe.martin", "text/html,application/xhtml+xml")]
    public async Task Every_page_is_the_shell(string path, string accept)
    {
        var (response, body) = await GetAsync(path, accept);
        Assert.Equal(200, response.StatusCode);
        Assert.Equal(Page, Encoding.UTF8.GetString(body));
        Assert.Equal("no-cache", response.Headers.CacheControl.ToString());
    }

    [Theory]
    [InlineData("/missing.js", "*/*")]
    [InlineData("/assets/missing.js", "text/html")]
    [InlineData("/api/nothing", "text/html")]
    [InlineData("/..%2Fetc/passwd", "text/html")]
    [InlineData("/../../etc/passwd", "text/html")]
    [InlineData("/..\\..\\etc\\passwd", "text/html")]
    public async Task What_is_nothing_is_not_found(string path, string accept)
    {
        var (response, _) = await GetAsync(path, accept);
        Assert.Equal(404, response.StatusCode);
        Assert.Equal(Problem.MediaType, response.ContentType);
    }

    [Fact]
    public async Task Without_files_a_page_says_how_to_make_them()
    {
        var (response, body) = await GetAsync(new Spa(root: null), "/", "text/html");
        Assert.Equal(200, response.StatusCode);
        Assert.Contains("dotnet build", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    private Task<(HttpResponse Response, byte[] Body)> GetAsync(
        string path, string accept, params (string Name, string Value)[] headers) =>
        GetAsync(new Spa(_root), path, accept, headers);

    private static async Task<(HttpResponse Response, byte[] Body)> GetAsync(
        Spa spa, string path, string accept, params (string Name, string Value)[] headers)
    {
        DefaultHttpContext http = new() { RequestServices = new ServiceCollection().BuildServiceProvider() };
        http.Request.Method = "GET";
        http.Request.Path = new PathString(path);
        http.Request.Headers.Accept = accept;
        foreach (var (name, value) in headers) http.Request.Headers[name] = value;
        MemoryStream body = new();
        http.Response.Body = body;
        await spa.ServeAsync(http);
        return (http.Response, body.ToArray());
    }
}
