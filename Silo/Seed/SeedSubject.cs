namespace MyDeclic.Silo.Seed;

/// <summary>What dice are thrown for.</summary>
internal enum SeedSubject
{
    /// <summary>Who a person is.</summary>
    Person = 1,

    /// <summary>Whom a person follows.</summary>
    Follows = 2,

    /// <summary>A community.</summary>
    Community = 3,

    /// <summary>Which communities a probe is in.</summary>
    ProbeCommunities = 4,

    /// <summary>When the posts of an hour are written.</summary>
    Hour = 5,

    /// <summary>A post with what belongs to it.</summary>
    Post = 6,
}
