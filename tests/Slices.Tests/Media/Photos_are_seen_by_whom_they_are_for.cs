namespace MyDeclic.Tests.Media;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Photos_are_seen_by_whom_they_are_for(OneServer server) : MediaSuite(server);
