namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Animators_lead_a_jam(OneServer server) : JamAnimationSuite(server);
