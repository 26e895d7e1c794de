using MyDeclic.Posts;

namespace MyDeclic.Conversations;

/// <summary>What a thread's grain holds of its post.</summary>
internal sealed record ConversationRow
{
    public long Id { get; init; }

    public long AuthorId { get; init; }

    public long? CommunityId { get; init; }

    public int Kind { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public int Version { get; init; }

    /// <summary>The post that it shares, if any: an original, never a share.</summary>
    public long? SharedId { get; init; }

    /// <summary>Who may read it outside communities: the sum of 1 &lt;&lt; population; 0 is everybody.</summary>
    public long Populations { get; init; }

    /// <summary>1 when nobody writes comments.</summary>
    public int CommentsOff { get; init; }

    /// <summary>Whether it is news of the company, changed by its communication team alone.</summary>
    public bool IsArticle => Kind == (int)PostKind.Article;

    /// <summary>The jam whose turn it tells of, if any; known while it is published.</summary>
    public long? AboutJamId { get; init; }

    /// <summary>The jam that it is an idea of, if any.</summary>
    public long? JamId { get; init; }

    /// <summary>All that is found by a search.</summary>
    public string Searched => Title.Length == 0 ? Text : $"{Title}\n{Text}";
}
