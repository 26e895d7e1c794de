namespace MyDeclic.Tests.News;

/// <summary>On SQLite.</summary>
public sealed class News_reaches_its_readers(OneServer server) : NewsSuite(server), IClassFixture<OneServer>;
