namespace MyDeclic.Tests;

/// <summary>Those who share <see cref="Servers.Attacked"/>.</summary>
[CollectionDefinition(Servers.Attacked)]
public sealed class AttackedCollection : ICollectionFixture<OneServer>;
