namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class A_jury_selects_and_ideas_go_on(OneServer server) : JamAfterSuite(server);
