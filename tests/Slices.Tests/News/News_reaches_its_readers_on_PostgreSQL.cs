namespace MyDeclic.Tests.News;

/// <summary>On PostgreSQL.</summary>
public sealed class News_reaches_its_readers_on_PostgreSQL(OnePostgresServer server)
    : NewsSuite(server), IClassFixture<OnePostgresServer>;
