namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Similar_ideas_are_found(OneServer server) : SimilarIdeasSuite(server);
