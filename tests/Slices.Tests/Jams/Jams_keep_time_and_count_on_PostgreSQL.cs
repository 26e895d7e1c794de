namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Jams_keep_time_and_count_on_PostgreSQL(OnePostgresServer server)
    : JamSuite(server);
