namespace MyDeclic.Tests.Media;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Photos_are_seen_by_whom_they_are_for_on_PostgreSQL(OnePostgresServer server)
    : MediaSuite(server);
