namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
public sealed class Ideas_are_rated_on_PostgreSQL(OnePostgresServer server)
    : RatingSuite(server), IClassFixture<OnePostgresServer>;
