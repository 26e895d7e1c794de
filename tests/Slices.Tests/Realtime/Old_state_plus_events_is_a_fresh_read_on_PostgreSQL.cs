namespace MyDeclic.Tests.Realtime;

/// <summary>The live rule on PostgreSQL, whose log reaches memory by another way.</summary>
public sealed class Old_state_plus_events_is_a_fresh_read_on_PostgreSQL(OnePostgresServer server)
    : LiveRuleSuite(server), IClassFixture<OnePostgresServer>;
