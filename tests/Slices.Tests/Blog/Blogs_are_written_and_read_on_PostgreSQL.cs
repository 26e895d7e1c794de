namespace MyDeclic.Tests.Blog;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Blogs_are_written_and_read_on_PostgreSQL(OnePostgresServer server)
    : BlogSuite(server);
