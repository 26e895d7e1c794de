namespace MyDeclic.Users;

/// <summary>Who confirmed a skill, as lists read it.</summary>
internal sealed record ConfirmationRow
{
    public long Id { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public long At { get; init; }

    public ConfirmationView ToView() => new(Handle, Name, DateTimeOffset.FromUnixTimeMilliseconds(At));
}
