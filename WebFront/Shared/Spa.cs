using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MyDeclic.WebFront;

/// <summary>
/// Serves the browser's files: read once, compressed once, the same in development, tests, production and after
/// publishing. Every page is one shell, given to whoever accepts HTML; a path that names no file is nothing to others.
/// </summary>
internal sealed class Spa
{
    private const string Shell = "/index.html";
    private const string Assets = "/assets";
    private const string HowToBuild =
        "<!doctype html><html lang=\"en\"><title>My Declic</title><h1>My Declic runs, without its pages</h1>" +
        "<p>Build them with <code>npm ci &amp;&amp; npm run build</code> in <code>WebFront/ui</code>, " +
        "or with <code>dotnet build</code> where Node.js is installed, and start again. " +
        "The API answers meanwhile: see <a href=\"/openapi/v1.json\">/openapi/v1.json</a>.</p></html>";

    private readonly FrozenDictionary<string, SpaFile> _files;
    private readonly SpaFile _shell;

    public Spa(IWebHostEnvironment environment)
        : this(FindRoot(environment))
    {
    }

    internal Spa(string? root)
    {
        _files = root is null ? FrozenDictionary<string, SpaFile>.Empty : Read(root);
        _shell = _files.GetValueOrDefault(Shell) ??
            SpaFile.Make(Encoding.UTF8.GetBytes(HowToBuild), "text/html; charset=utf-8", isImmutable: false);
    }

    /// <summary>Answers what no route does.</summary>
    public Task ServeAsync(HttpContext http)
    {
        var file = Find(http.Request);
        return file is null ? Answers.NotFound.ExecuteAsync(http) : SendAsync(http, file);
    }

    private SpaFile? Find(HttpRequest request)
    {
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var path = request.Path.Value ?? string.Empty;
        if (!isRead || request.Path.StartsWithSegments(Routes.ApiRoot)) return null;
        if (_files.TryGetValue(path, out var file)) return file;
        // A service worker caches '/' by asking for anything, not for HTML.
        if (path is "/" or "") return _shell;
        var isPage = !request.Path.StartsWithSegments(Assets) && !IsTraversal(path) &&
            request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return isPage ? _shell : null;
    }

    /// <summary>Nothing is looked up on disk; these paths only deserve no page either.</summary>
    private static bool IsTraversal(string path) =>
        path.Contains("..", StringComparison.Ordinal) || path.Contains('\\') ||
        path.Contains("%2f", StringComparison.OrdinalIgnoreCase);

    private static Task SendAsync(HttpContext http, SpaFile file)
    {
        var headers = http.Response.Headers;
        headers.ETag = file.ETag;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = file.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        if (IsHeld(http.Request.Headers.IfNoneMatch, file.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var (encoding, bytes) = file.For(http.Request.Headers.AcceptEncoding.ToString());
        if (encoding is not null) headers.ContentEncoding = encoding;
        http.Response.ContentType = file.MediaType;
        http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private static bool IsHeld(StringValues held, string etag) =>
        held.Any(one => one is not null && (one == "*" || one.Contains(etag, StringComparison.Ordinal)));

    private static string? FindRoot(IWebHostEnvironment environment)
    {
        string[] places = [AppContext.BaseDirectory, environment.ContentRootPath];
        return places.Select(place => Path.Combine(place, "wwwroot"))
            .FirstOrDefault(root => File.Exists(root + Shell));
    }

    private static FrozenDictionary<string, SpaFile> Read(string root)
    {
        FileExtensionContentTypeProvider types = new();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        Dictionary<string, SpaFile> files = new(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var url = '/' + Path.GetRelativePath(root, path).Replace('\\', '/');
            var type = types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
            if (type.StartsWith("text/", StringComparison.Ordinal)) type += "; charset=utf-8";
            var isImmutable = url.StartsWith(Assets + "/", StringComparison.Ordinal);
            files[url] = SpaFile.Make(File.ReadAllBytes(path), type, isImmutable);
        }
        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
