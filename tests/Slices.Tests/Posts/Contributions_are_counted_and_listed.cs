namespace MyDeclic.Tests.Posts;

/// <summary>On SQLite.</summary>
public sealed class Contributions_are_counted_and_listed(OneServer server)
    : ContributionSuite(server), IClassFixture<OneServer>;
