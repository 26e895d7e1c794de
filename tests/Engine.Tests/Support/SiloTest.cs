namespace Orleans.Embedded.Tests.Support;

/// <summary>Base of tests that need one silo with the usual options.</summary>
public abstract class SiloTest : IAsyncLifetime
{
    protected TestSilo Silo { get; private set; } = null!;

    protected Script Script => Silo.Script;

    public async Task InitializeAsync() => Silo = await StartSiloAsync();

    public async Task DisposeAsync() => await Silo.DisposeAsync();

    protected virtual Task<TestSilo> StartSiloAsync() => TestSilo.StartAsync();
}
