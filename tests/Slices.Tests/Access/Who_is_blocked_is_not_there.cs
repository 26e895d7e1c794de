namespace MyDeclic.Tests.Access;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Who_is_blocked_is_not_there(OneServer server) : BlockSuite(server);
