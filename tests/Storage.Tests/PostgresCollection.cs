using Xunit;

namespace MyDeclic.Storage.Tests;

/// <summary>One PostgreSQL server for all classes that need it.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresRig>
{
    public const string Name = "PostgreSQL";
}
