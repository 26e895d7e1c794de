namespace MyDeclic.Import;

/// <summary>One person following another, both by place among <see cref="ImportedOrg.People"/>.</summary>
/// <param name="Follower">Who follows.</param>
/// <param name="Followee">Whom.</param>
public readonly record struct ImportedFollow(int Follower, int Followee);
