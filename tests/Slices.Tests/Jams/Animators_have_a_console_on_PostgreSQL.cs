namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Animators_have_a_console_on_PostgreSQL(OnePostgresServer server) : JamConsoleSuite(server);
