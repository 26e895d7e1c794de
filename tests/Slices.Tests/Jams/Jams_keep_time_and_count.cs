namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Jams_keep_time_and_count(OneServer server) : JamSuite(server);
