namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Animators_lead_a_jam_on_PostgreSQL(OnePostgresServer server)
    : JamAnimationSuite(server);
