namespace MyDeclic.Tests.Colleagues;

/// <summary>On SQLite.</summary>
public sealed class Colleagues_find_and_know_each_other(OneServer server) : ColleagueSuite(server), IClassFixture<OneServer>;
