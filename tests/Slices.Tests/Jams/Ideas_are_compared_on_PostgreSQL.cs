namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Ideas_are_compared_on_PostgreSQL(OnePostgresServer server)
    : PairSuite(server);
