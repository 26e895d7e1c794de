using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.LoadTest.Compare.Bare;

/// <summary>The hub protocols of the bare server: those of the product.</summary>
internal static class BareProtocols
{
    /// <summary>Adds those that do not come with SignalR.</summary>
    public static void Add(ISignalRServerBuilder signalR) => ArgumentNullException.ThrowIfNull(signalR);
}
