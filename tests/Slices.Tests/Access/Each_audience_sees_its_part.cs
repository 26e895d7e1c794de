namespace MyDeclic.Tests.Access;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Each_audience_sees_its_part(OneServer server) : AudienceSuite(server);
