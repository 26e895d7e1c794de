namespace MyDeclic.Tests.Communities;

/// <summary>On PostgreSQL.</summary>
public sealed class A_community_is_found_on_PostgreSQL(OnePostgresServer server)
    : DirectorySuite(server), IClassFixture<OnePostgresServer>;
