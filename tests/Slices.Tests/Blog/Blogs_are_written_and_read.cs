namespace MyDeclic.Tests.Blog;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Blogs_are_written_and_read(OneServer server) : BlogSuite(server);
