using System.Runtime.CompilerServices;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>Orleans leaves who asks an observer that is gone to the timeout.</summary>
public sealed class ObserverTests : SiloTest
{
    private INews News => Silo.Grain<INews>();

    [Fact]
    public async Task Who_asks_a_deleted_observer_is_told_so()
    {
        var reader = new Reader(Script);
        var reference = Silo.Grains.CreateObjectReference<IReader>(reader);
        Silo.Grains.DeleteObjectReference<IReader>(reference);
        await Assert.ThrowsAsync<ClientNotAvailableException>(() => News.Ask(reference, "why?").Soon());
        GC.KeepAlive(reader);
    }

    [Fact]
    public async Task An_observer_is_not_kept_alive_by_its_reference()
    {
        var reference = CreateForgottenReader();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        await Assert.ThrowsAsync<ClientNotAvailableException>(() => News.Ask(reference, "why?").Soon());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IReader CreateForgottenReader() => Silo.Grains.CreateObjectReference<IReader>(new Reader(Script));
}
