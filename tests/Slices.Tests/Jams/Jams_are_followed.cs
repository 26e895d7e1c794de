namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Jams_are_followed(OneServer server) : JamFollowSuite(server);
