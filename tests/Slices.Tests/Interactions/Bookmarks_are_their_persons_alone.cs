namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
public sealed class Bookmarks_are_their_persons_alone(OneServer server) : BookmarkSuite(server), IClassFixture<OneServer>;
