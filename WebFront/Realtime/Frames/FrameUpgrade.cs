using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MyDeclic.WebFront.Realtime.Frames;

/// <summary>
/// Puts a <see cref="FrameStream"/> below the WebSocket that a request becomes, and among the request's features, whether
/// it came by HTTP/1.1 or HTTP/2.
/// </summary>
internal sealed class FrameUpgrade(
    IFeatureCollection features, IHttpUpgradeFeature? upgrade, IHttpExtendedConnectFeature? connect)
    : IHttpUpgradeFeature, IHttpExtendedConnectFeature
{
    /// <inheritdoc/>
    public bool IsUpgradableRequest => upgrade is { IsUpgradableRequest: true };

    /// <inheritdoc/>
    public bool IsExtendedConnect => connect is { IsExtendedConnect: true };

    /// <inheritdoc/>
    public string? Protocol => connect?.Protocol;

    /// <summary>Stands in for the server's own way to upgrade <paramref name="http"/>'s request.</summary>
    public static void Prepare(HttpContext http)
    {
        var features = http.Features;
        var upgrade = features.Get<IHttpUpgradeFeature>();
        var connect = features.Get<IHttpExtendedConnectFeature>();
        var frames = new FrameUpgrade(features, upgrade, connect);
        if (upgrade is not null) features.Set<IHttpUpgradeFeature>(frames);
        if (connect is not null) features.Set<IHttpExtendedConnectFeature>(frames);
    }

    /// <inheritdoc/>
    public async Task<Stream> UpgradeAsync() => Put(await upgrade!.UpgradeAsync());

    /// <inheritdoc/>
    public async ValueTask<Stream> AcceptAsync() => Put(await connect!.AcceptAsync());

    private FrameStream Put(Stream stream)
    {
        var frames = new FrameStream(stream);
        features.Set(frames);
        return frames;
    }
}
