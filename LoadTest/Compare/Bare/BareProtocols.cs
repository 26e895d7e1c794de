using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MyDeclic.LoadTest.Compare.Bare;

/// <summary>The hub protocols of the bare server: those of the product.</summary>
internal static class BareProtocols
{
    /// <summary>Adds those that do not come with SignalR.</summary>
    public static void Add(ISignalRServerBuilder signalR) => signalR.Services.TryAddEnumerable(
        ServiceDescriptor.Singleton<IHubProtocol, BareMessagePack>());
}
