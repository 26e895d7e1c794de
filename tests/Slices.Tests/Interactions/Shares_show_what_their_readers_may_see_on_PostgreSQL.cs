namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Shares_show_what_their_readers_may_see_on_PostgreSQL(OnePostgresServer server)
    : ShareSuite(server);
