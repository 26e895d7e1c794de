namespace MyDeclic.Tests.Communities;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class A_community_is_prepared_before_it_opens_on_PostgreSQL(OnePostgresServer server)
    : PreparationSuite(server);
