namespace MyDeclic.Tests;

/// <summary>Those who share <see cref="Servers.Postgres"/>.</summary>
[CollectionDefinition(Servers.Postgres)]
public sealed class PostgresCollection : ICollectionFixture<OnePostgresServer>;
