namespace MyDeclic.Users;

/// <summary>A stored account. Of the profile it holds what everyone sees; the rest stands in <see cref="Profile"/>.</summary>
public sealed record UserRecord
{
    /// <summary>The user id.</summary>
    public long Id { get; init; }

    /// <summary>Canonical.</summary>
    public string Handle { get; init; } = "";

    /// <summary>As written.</summary>
    public string Name { get; init; } = "";

    /// <summary>Lower-cased.</summary>
    public string Email { get; init; } = "";

    /// <summary>See <see cref="PasswordHash"/>; null when one cannot sign in with a password.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Empty when not filled, like the four that follow.</summary>
    public string JobTitle { get; init; } = "";

    /// <summary>Where the person works.</summary>
    public string Site { get; init; } = "";

    /// <summary>As written.</summary>
    public string Country { get; init; } = "";

    /// <summary>The organisational unit.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Plain text.</summary>
    public string Bio { get; init; } = "";

    /// <summary>What ties the person to the company.</summary>
    public Population Population { get; init; }

    /// <summary>Grows with every change of the profile.</summary>
    public int Version { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; init; }
}
