using MyDeclic.Users;

namespace MyDeclic;

/// <summary>Somebody who is blocked, as the list reads it.</summary>
internal sealed record BlockRow
{
    public long Id { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public long At { get; init; }

    public BlockView ToView() => new(Handle, Name, DateTimeOffset.FromUnixTimeMilliseconds(At));
}
