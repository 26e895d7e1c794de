namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
public sealed class Animators_lead_a_jam(OneServer server) : JamAnimationSuite(server), IClassFixture<OneServer>;
