namespace MyDeclic.Tests.Communities;

/// <summary>On SQLite.</summary>
public sealed class Animators_have_their_tools(OneServer server) : CommunityToolsSuite(server), IClassFixture<OneServer>;
