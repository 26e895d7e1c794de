namespace MyDeclic.Tests.Shortcuts;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Shortcuts_lead_where_they_should(OneServer server) : ShortcutSuite(server);
