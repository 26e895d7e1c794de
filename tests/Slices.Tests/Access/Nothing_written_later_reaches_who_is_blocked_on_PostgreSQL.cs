namespace MyDeclic.Tests.Access;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Nothing_written_later_reaches_who_is_blocked_on_PostgreSQL(OnePostgresServer server)
    : BlockRevocationSuite(server);
