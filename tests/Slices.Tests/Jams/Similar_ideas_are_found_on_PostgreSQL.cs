namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Similar_ideas_are_found_on_PostgreSQL(OnePostgresServer server)
    : SimilarIdeasSuite(server);
