namespace MyDeclic.Tests.Posts;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Contributions_are_counted_and_listed(OneServer server)
    : ContributionSuite(server);
