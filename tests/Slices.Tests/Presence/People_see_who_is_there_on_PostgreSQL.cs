namespace MyDeclic.Tests.Presence;

/// <summary>On PostgreSQL.</summary>
public sealed class People_see_who_is_there_on_PostgreSQL(OnePostgresServer server)
    : PresenceSuite(server), IClassFixture<OnePostgresServer>;
