namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Animators_hide_ideas_on_PostgreSQL(OnePostgresServer server) : HiddenIdeaSuite(server);
