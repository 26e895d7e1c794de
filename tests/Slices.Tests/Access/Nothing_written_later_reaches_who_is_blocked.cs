namespace MyDeclic.Tests.Access;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Nothing_written_later_reaches_who_is_blocked(OneServer server)
    : BlockRevocationSuite(server);
