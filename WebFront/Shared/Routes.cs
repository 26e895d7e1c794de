using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront;

/// <summary>The roots of the door's paths.</summary>
internal static class Routes
{
    /// <summary>REST.</summary>
    public const string Api = "/api/v1";

    /// <summary>Everything under which a path that does not exist is never a page.</summary>
    public const string ApiRoot = "/api";

    /// <summary>The live hub.</summary>
    public const string Live = "/live";

    /// <summary>Whether the request changes something (RFC 9110, 9.2.1: the others are safe).</summary>
    public static bool IsWrite(this HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) &&
        !HttpMethods.IsOptions(request.Method);
}
