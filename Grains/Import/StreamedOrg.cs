namespace MyDeclic.Import;

/// <summary>
/// An organisation too large to be held whole. What is enumerated must come out the same each time, so that an import
/// that was cut short can go on.
/// </summary>
/// <param name="Since">Since when accounts, communities, memberships and follows stand.</param>
/// <param name="People">Everybody; no e-mail address and no handle twice.</param>
/// <param name="Follows">Who follows whom; nobody oneself, no pair twice.</param>
/// <param name="Communities">With their members; no slug and no member twice.</param>
/// <param name="Past">What was written, in the order of its time.</param>
public sealed record StreamedOrg(
    DateTimeOffset Since, IReadOnlyList<ImportedPerson> People, IEnumerable<ImportedFollow> Follows,
    IEnumerable<ImportedCommunity> Communities, IEnumerable<ImportedPost> Past);
