namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
public sealed class Edits_keep_what_was_there(OneServer server) : HistorySuite(server), IClassFixture<OneServer>;
