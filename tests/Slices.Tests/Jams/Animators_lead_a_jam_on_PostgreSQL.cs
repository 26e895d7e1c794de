namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
public sealed class Animators_lead_a_jam_on_PostgreSQL(OnePostgresServer server)
    : JamAnimationSuite(server), IClassFixture<OnePostgresServer>;
