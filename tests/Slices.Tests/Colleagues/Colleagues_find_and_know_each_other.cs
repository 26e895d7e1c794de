namespace MyDeclic.Tests.Colleagues;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Colleagues_find_and_know_each_other(OneServer server) : ColleagueSuite(server);
