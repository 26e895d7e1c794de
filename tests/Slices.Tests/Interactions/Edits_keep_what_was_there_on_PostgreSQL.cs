namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Edits_keep_what_was_there_on_PostgreSQL(OnePostgresServer server)
    : HistorySuite(server);
