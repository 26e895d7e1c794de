namespace MyDeclic.Browsing;

/// <summary>The tests that share a <see cref="Site"/>.</summary>
[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<Site>
{
    public const string Name = "A site";
}
