namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Bookmarks_are_their_persons_alone_on_PostgreSQL(OnePostgresServer server)
    : BookmarkSuite(server);
