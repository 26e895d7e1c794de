namespace MyDeclic.LoadTest.People;

/// <summary>A community of the cast.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="IsOpen">Whether everybody reads it, member or not.</param>
/// <param name="Members">Its members, by place in the cast; the first owns it.</param>
internal sealed record CastCommunity(string Slug, bool IsOpen, IReadOnlyList<int> Members);
