namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Shares_show_what_their_readers_may_see(OneServer server) : ShareSuite(server);
