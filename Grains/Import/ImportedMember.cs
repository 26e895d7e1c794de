using MyDeclic.Communities;

namespace MyDeclic.Import;

/// <summary>A member of an imported community.</summary>
/// <param name="Person">Place among <see cref="ImportedOrg.People"/>.</param>
/// <param name="Role">What the person may do there.</param>
public readonly record struct ImportedMember(int Person, CommunityRole Role);
