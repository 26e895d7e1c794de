namespace MyDeclic.Storage.Tests;

/// <summary>A clock that says what it is told to.</summary>
internal sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = RunningStorage.Noon;

    public override DateTimeOffset GetUtcNow() => Now;
}
