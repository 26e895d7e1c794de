namespace MyDeclic.Tests.Access;

/// <summary>On SQLite.</summary>
public sealed class Each_audience_sees_its_part(OneServer server) : AudienceSuite(server), IClassFixture<OneServer>;
