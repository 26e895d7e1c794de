namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Bookmarks_are_their_persons_alone(OneServer server) : BookmarkSuite(server);
