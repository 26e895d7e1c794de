namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class A_jury_selects_and_ideas_go_on_on_PostgreSQL(OnePostgresServer server) : JamAfterSuite(server);
