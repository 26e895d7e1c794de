namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
public sealed class Jams_keep_time_and_count_on_PostgreSQL(OnePostgresServer server)
    : JamSuite(server), IClassFixture<OnePostgresServer>;
