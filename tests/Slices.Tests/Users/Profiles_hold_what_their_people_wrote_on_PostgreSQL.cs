namespace MyDeclic.Tests.Users;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Profiles_hold_what_their_people_wrote_on_PostgreSQL(OnePostgresServer server)
    : ProfileSuite(server);
