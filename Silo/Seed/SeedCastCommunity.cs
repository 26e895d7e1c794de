namespace MyDeclic.Silo.Seed;

/// <summary>A community of the cast.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="IsOpen">Whether everybody reads it, member or not.</param>
/// <param name="Members">Its members, by place in the cast.</param>
internal sealed record SeedCastCommunity(string Slug, bool IsOpen, IReadOnlyList<int> Members);
