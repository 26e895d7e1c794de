namespace MyDeclic.Tests.Search;

/// <summary>On PostgreSQL.</summary>
public sealed class Skills_find_their_people_on_PostgreSQL(OnePostgresServer server)
    : SkillSearchSuite(server), IClassFixture<OnePostgresServer>;
