namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Phases_of_a_jam_are_brought_forward(OneServer server) : JamForwardSuite(server);
