using Orleans;

namespace MyDeclic.Posts;

/// <summary>What somebody contributed, of what the caller may read.</summary>
/// <param name="Posts">Posts of every kind, those counted below included.</param>
/// <param name="BlogPosts">Blog posts.</param>
/// <param name="BestPractices">Best practices.</param>
/// <param name="Ideas">Ideas.</param>
/// <param name="Questions">Questions.</param>
/// <param name="Solved">Questions of others that an answer of theirs solved.</param>
[GenerateSerializer, Immutable, Alias("Contributions")]
public sealed record Contributions(int Posts, int BlogPosts, int BestPractices, int Ideas, int Questions, int Solved);
