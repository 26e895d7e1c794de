using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>
/// What is sent to hurt a real server: after each test it must be alive, and must have met nothing that nobody foresaw.
/// The numbers in the tests are the rows of the list of bad inputs that the product is held to.
/// </summary>
[Collection(Servers.Attacked)]
public abstract class HostileTests(OneServer server) : IAsyncLifetime
{
    private static readonly string[] Words = ["nobody foresaw", "Unhandled exception", "The live command"];

    private int faultsBefore;

    protected OneServer Server => server;

    public Task InitializeAsync()
    {
        faultsBefore = Faults();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        Assert.Equal(200, await RawConnection.StatusOfAsync(
            server.Silo.Address, "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        Assert.Equal(faultsBefore, Faults());
    }

    private int Faults() =>
        server.Silo.Output.Split('\n').Count(line => Words.Any(word => line.Contains(word, StringComparison.Ordinal)));
}
