namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Ideas_are_rated_on_PostgreSQL(OnePostgresServer server)
    : RatingSuite(server);
