namespace MyDeclic.Tests.Access;

/// <summary>On SQLite.</summary>
public sealed class Nothing_written_later_reaches_who_is_blocked(OneServer server)
    : BlockRevocationSuite(server), IClassFixture<OneServer>;
