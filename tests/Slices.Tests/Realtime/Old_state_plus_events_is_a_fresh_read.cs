namespace MyDeclic.Tests.Realtime;

/// <summary>The live rule on SQLite.</summary>
public sealed class Old_state_plus_events_is_a_fresh_read(OneServer server)
    : LiveRuleSuite(server), IClassFixture<OneServer>;
