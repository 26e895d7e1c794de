namespace MyDeclic.Import;

/// <summary>A token that an earlier import made.</summary>
internal sealed record KnownToken(long UserId, string TokenHash);
