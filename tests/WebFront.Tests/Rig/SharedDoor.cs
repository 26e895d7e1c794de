using Xunit;

namespace MyDeclic.WebFront.Tests.Rig;

/// <summary>One door for all tests of a class, none of which leaves behind what another would notice.</summary>
public sealed class SharedDoor : IAsyncLifetime
{
    public Door Door { get; private set; } = null!;

    public async Task InitializeAsync() => Door = await Door.OpenAsync(("WritesPerMinute", "1000000"));

    public async Task DisposeAsync() => await Door.DisposeAsync();
}
