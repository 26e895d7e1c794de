namespace MyDeclic.Tests.Colleagues;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Colleagues_find_and_know_each_other_on_PostgreSQL(OnePostgresServer server)
    : ColleagueSuite(server);
