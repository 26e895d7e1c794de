namespace MyDeclic.LoadTest.Verify;

/// <summary>Where a write stands, which decides who may see it and on which topics.</summary>
/// <param name="Author">Who wrote the post that it is, or belongs to, by place in the cast.</param>
/// <param name="Community">The post's community, by place in the cast; <see cref="None"/> for none.</param>
/// <param name="Post">The post's id; 0 for a post whose id is not known yet. Of a message, its conversation's id.</param>
/// <param name="People">Members of a message's conversation: <paramref name="Author"/> and those who follow in the cast.</param>
internal readonly record struct Place(int Author, int Community, long Post, int People = 0)
{
    /// <summary>Stands in no community.</summary>
    public const int None = -1;
}
