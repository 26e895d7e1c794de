namespace MyDeclic.Tests.Communities;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class A_community_is_prepared_before_it_opens(OneServer server)
    : PreparationSuite(server);
