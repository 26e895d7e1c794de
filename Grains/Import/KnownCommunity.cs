namespace MyDeclic.Import;

/// <summary>A community that the database has already.</summary>
internal sealed record KnownCommunity(long Id, int Access, int Type);
