namespace MyDeclic.Tests.Communities;

/// <summary>On SQLite.</summary>
public sealed class Animators_lead_their_communities(OneServer server)
    : CommunityAnimationSuite(server), IClassFixture<OneServer>;
