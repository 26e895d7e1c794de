namespace MyDeclic.Tests.Communities;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Animators_lead_their_communities_on_PostgreSQL(OnePostgresServer server)
    : CommunityAnimationSuite(server);
