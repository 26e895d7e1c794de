namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Animators_hide_ideas(OneServer server) : HiddenIdeaSuite(server);
