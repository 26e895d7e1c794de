using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using MyDeclic.Posts;

namespace MyDeclic.Previews;

/// <summary>
/// Reads pages that people name, which may be anything: no address of the own network is connected to, however it is
/// named, and nothing lasts or grows beyond a limit. What is checked is the address that the connection goes to.
/// </summary>
internal sealed class PageFetcher : IDisposable
{
    /// <summary>All that one page may take: names, redirects, its text.</summary>
    public static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(5);

    /// <summary>What is read of a page, in bytes, after decompression.</summary>
    public const int BytesMax = 1_048_576;

    private const int RedirectsMax = 3;
    private const int HeadersKilobytesMax = 32;
    private const string Agent = "MyDeclic-LinkPreview/1.0";

    private readonly PreviewOptions _options;
    private readonly INameResolver _resolver;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly int[] _ports;

    public PageFetcher(PreviewOptions options, INameResolver resolver, TimeProvider clock)
        : this(options, resolver, clock, [80, 443])
    {
    }

    /// <summary>As the other, for pages that are at other ports.</summary>
    internal PageFetcher(PreviewOptions options, INameResolver resolver, TimeProvider clock, int[] ports)
    {
        (_options, _resolver, _clock, _ports) = (options, resolver, clock, ports);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = HeadersKilobytesMax,
            // A connection is for one page: the next is checked anew.
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = ConnectAsync,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(Agent);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }

    /// <summary>What the page says of itself; null when there is nothing to show.</summary>
    public async Task<LinkPreview?> FetchAsync(string url, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(TimeMax, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            return await FollowAsync(url, either.Token);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or InvalidDataException
            or UriFormatException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Whether an address may be read at all, before anybody is asked for it.</summary>
    public static bool IsFit(Uri url) => url.IsAbsoluteUri
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.UserInfo.Length == 0;

    private async Task<LinkPreview?> FollowAsync(string url, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var page)) return null;
        for (var redirects = 0; redirects <= RedirectsMax; redirects++)
        {
            if (!IsFit(page)) return null;
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (IsRedirect(response.StatusCode) && response.Headers.Location is { } next)
            {
                page = new Uri(page, next);
                continue;
            }

            var type = response.Content.Headers.ContentType;
            if (response.StatusCode != HttpStatusCode.OK || type?.MediaType != "text/html") return null;
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            var bytes = await ReadAsync(stream, cancellation);
            return PageReader.Read(url, page.Host, bytes, type.CharSet);
        }

        return null;
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    // What stands beyond the limit is never asked for: a page says what it is at its beginning.
    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var bytes = new byte[BytesMax];
        var length = await stream.ReadAtLeastAsync(bytes, BytesMax, throwOnEndOfStream: false, cancellation);
        return bytes[..length];
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var isAllowed = _options.Allows(host, port);
        if (!isAllowed && !_ports.Contains(port)) throw new HttpRequestException("Pages are not at this port.");
        var found = IPAddress.TryParse(host, out var written) ? [written] : await _resolver.ResolveAsync(host, cancellation);
        var fit = found.Where(one => !PublicAddresses.IsLinkLocal(one) && (isAllowed || PublicAddresses.Contains(one))).ToList();
        foreach (var address in fit)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                // To the very address that was looked at: no name is asked for again.
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw new HttpRequestException("No public address answers.");
    }
}
