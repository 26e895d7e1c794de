namespace MyDeclic.Tests.Communities;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Animators_have_their_tools(OneServer server) : CommunityToolsSuite(server);
