namespace MyDeclic.Tests.Access;

/// <summary>On SQLite.</summary>
public sealed class Who_is_blocked_is_not_there(OneServer server) : BlockSuite(server), IClassFixture<OneServer>;
