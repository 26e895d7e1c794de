namespace MyDeclic.Browsing;

/// <summary>The tests that share a <see cref="Company"/>.</summary>
[CollectionDefinition(Name)]
public sealed class CompanyTests : ICollectionFixture<Company>
{
    public const string Name = "A company";
}
