namespace MyDeclic.Import;

/// <summary>An account that the database has already.</summary>
internal sealed record KnownPerson(long Id, string Handle, string Email);
