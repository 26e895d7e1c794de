namespace MyDeclic.Tests.Communities;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Animators_lead_their_communities(OneServer server)
    : CommunityAnimationSuite(server);
