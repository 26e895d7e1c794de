namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Jams_are_followed_on_PostgreSQL(OnePostgresServer server) : JamFollowSuite(server);
