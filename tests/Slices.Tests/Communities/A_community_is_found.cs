namespace MyDeclic.Tests.Communities;

/// <summary>On SQLite.</summary>
public sealed class A_community_is_found(OneServer server) : DirectorySuite(server), IClassFixture<OneServer>;
