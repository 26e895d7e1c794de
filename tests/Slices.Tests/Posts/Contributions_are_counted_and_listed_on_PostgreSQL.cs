namespace MyDeclic.Tests.Posts;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Contributions_are_counted_and_listed_on_PostgreSQL(OnePostgresServer server)
    : ContributionSuite(server);
