namespace MyDeclic.Tests.Access;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Each_audience_sees_its_part_on_PostgreSQL(OnePostgresServer server)
    : AudienceSuite(server);
