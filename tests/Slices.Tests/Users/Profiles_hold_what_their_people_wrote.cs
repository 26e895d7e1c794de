namespace MyDeclic.Tests.Users;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Profiles_hold_what_their_people_wrote(OneServer server) : ProfileSuite(server);
