namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Edits_keep_what_was_there(OneServer server) : HistorySuite(server);
