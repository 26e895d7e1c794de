namespace MyDeclic.Tests;

/// <summary>Those who share <see cref="Servers.Sqlite"/>.</summary>
[CollectionDefinition(Servers.Sqlite)]
public sealed class SqliteCollection : ICollectionFixture<OneServer>;
