namespace MyDeclic.Import;

/// <summary>A reaction of the past.</summary>
/// <param name="Person">Place among <see cref="ImportedOrg.People"/>.</param>
/// <param name="Kind">One of <see cref="Conversations.ReactionKinds"/>.</param>
public readonly record struct ImportedReaction(int Person, string Kind);
