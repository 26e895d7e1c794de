namespace MyDeclic.Tests.Communities;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Animators_have_their_tools_on_PostgreSQL(OnePostgresServer server)
    : CommunityToolsSuite(server);
