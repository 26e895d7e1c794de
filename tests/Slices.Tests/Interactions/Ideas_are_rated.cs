namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Ideas_are_rated(OneServer server) : RatingSuite(server);
