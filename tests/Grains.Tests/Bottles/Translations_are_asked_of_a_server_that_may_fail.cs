using System.Net;
using System.Net.Sockets;
using System.Text;
using MyDeclic.Bottles;

namespace MyDeclic.Tests.Bottles;

/// <summary>The translator against a server that answers well, slowly, without end, with nonsense, or not at all.</summary>
public sealed class Translations_are_asked_of_a_server_that_may_fail : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _http = new();
    private string _asked = "";

    [Fact]
    public async Task A_translation_is_given_with_the_language_it_came_from()
    {
        var translated = await AskAsync(Json("""{"translatedText":"Bonjour","detectedLanguage":{"language":"en","confidence":90}}"""));

        Assert.Equal(new Rendering("Bonjour", "en"), translated.Value);
        Assert.StartsWith("POST /translate ", _asked, StringComparison.Ordinal);
        Assert.Contains("""{"q":"Hello","source":"auto","target":"fr","format":"text","api_key":"key"}""", _asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_it_is_off() => Assert.Equal(
        ErrorCode.TranslationOff,
        (await new LibreTranslateTranslator(_http, new()).TranslateAsync("Hello", "fr", CancellationToken.None)).Refusal!.Code);

    [Theory]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{{{{{")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{\"translatedText\":17}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"translatedText\":")]
    [InlineData("no HTTP at all\r\n\r\n")]
    [InlineData("")]
    public async Task A_broken_answer_is_a_refusal(string answer)
    {
        var refused = await AskAsync(async stream => await stream.WriteAsync(Encoding.ASCII.GetBytes(answer)));

        Assert.Equal(ErrorCode.TranslationFailed, refused.Refusal!.Code);
    }

    [Fact]
    public async Task Text_that_cannot_be_shown_safely_is_a_refusal() => Assert.Equal(
        ErrorCode.TranslationFailed, (await AskAsync(Json("""{"translatedText":"a\u202Eb"}"""))).Refusal!.Code);

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        var sent = 0;
        var refused = await AskAsync(async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
            var chunk = Encoding.ASCII.GetBytes($"1000\r\n{new string('x', 4_096)}\r\n");
            try
            {
                for (; sent < 100_000; sent++) await stream.WriteAsync(chunk);
            }
            catch (IOException)
            {
                // Cut off.
            }
        });

        Assert.Equal(ErrorCode.TranslationFailed, refused.Refusal!.Code);
        Assert.True(sent < 100_000);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        var never = new TaskCompletionSource();
        var asked = AskAsync(_ => never.Task);

        Assert.Equal(ErrorCode.TranslationFailed, (await asked.WaitAsync(LibreTranslateTranslator.Patience * 6)).Refusal!.Code);
        never.SetResult();
    }

    [Fact]
    public void The_cache_keeps_so_many_and_the_one_asked_for_last_the_longest()
    {
        var cache = new TranslationCache();
        TranslationCache.Key Key(int n) => new(n, "text", "fr");
        for (var n = 0; n < TranslationCache.ItemsMax; n++) cache.Add(Key(n), new($"{n}", null));
        Assert.Equal("0", cache.Find(Key(0))!.Text);

        cache.Add(Key(-1), new("new", null));

        Assert.Null(cache.Find(Key(1)));
        Assert.NotNull(cache.Find(Key(0)));
        Assert.Null(cache.Find(Key(0) with { Text = "edited" }));
        Assert.Null(cache.Find(Key(0) with { Language = "pt" }));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        _end.Dispose();
        _http.Dispose();
    }

    private static Func<NetworkStream, Task> Json(string body) => async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    private async Task<Result<Rendering>> AskAsync(Func<NetworkStream, Task> answer)
    {
        _listener.Start();
        var serving = ServeAsync(answer);
        var url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";
        var translator = new LibreTranslateTranslator(_http, new() { Url = url, ApiKey = "key" });
        var result = await translator.TranslateAsync("Hello", "fr", CancellationToken.None);
        if (serving.IsFaulted) await serving;
        return result;
    }

    private async Task ServeAsync(Func<NetworkStream, Task> answer)
    {
        using var client = await _listener.AcceptTcpClientAsync(_end.Token);
        await using var stream = client.GetStream();
        var buffer = new byte[16_384];
        do
        {
            _asked += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, _end.Token));
        }
        while (!_asked.EndsWith('}') && _asked.Length < buffer.Length);
        await answer(stream);
    }
}
