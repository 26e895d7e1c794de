using System.Collections.Immutable;
using MyDeclic.Posts;

namespace MyDeclic.Conversations;

/// <summary>Posts as one person sees them: with what that person did with them.</summary>
internal static class MarkedPosts
{
    /// <summary>The post with what is in <paramref name="marks"/> of it.</summary>
    public static PostView With(this PostView post, IReadOnlyDictionary<long, PostMarks> marks) =>
        post.With(marks.GetValueOrDefault(post.Id));

    /// <summary>The post with these marks; null stands for none.</summary>
    public static PostView With(this PostView post, PostMarks? marks) =>
        post with { MyReactions = marks?.Reactions ?? [], Mine = marks?.Mine };
}
