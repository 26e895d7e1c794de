namespace MyDeclic.Tests.Presence;

/// <summary>On SQLite.</summary>
public sealed class People_see_who_is_there(OneServer server) : PresenceSuite(server), IClassFixture<OneServer>;
