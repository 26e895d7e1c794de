namespace MyDeclic.Tests.Access;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Who_is_blocked_is_not_there_on_PostgreSQL(OnePostgresServer server)
    : BlockSuite(server);
