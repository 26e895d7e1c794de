namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Phases_of_a_jam_are_brought_forward_on_PostgreSQL(OnePostgresServer server)
    : JamForwardSuite(server);
