namespace MyDeclic.Storage;

/// <summary>A step that the database says it has taken.</summary>
internal sealed record AppliedMigration(int Version, string Name, string Checksum);
