namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Animators_have_a_console(OneServer server) : JamConsoleSuite(server);
