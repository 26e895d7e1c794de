namespace MyDeclic.News;

/// <summary>A stored article, with what its post says of itself.</summary>
internal sealed record ArticleRow
{
    public long Id { get; init; }

    public ArticleState State { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Who may read it: the sum of 1 &lt;&lt; population; 0 is everybody.</summary>
    public long Populations { get; init; }

    public int CommentsOff { get; init; }

    public int IsHeadline { get; init; }

    /// <summary>Unix milliseconds, like the others.</summary>
    public long? PublishAt { get; init; }

    public long? PublishedAt { get; init; }

    public long? ExpiresAt { get; init; }

    public long CreatedBy { get; init; }

    public long UpdatedAt { get; init; }

    public int Version { get; init; }

    /// <summary>Of its post, like the two below; 0 before there is one.</summary>
    public int PostVersion { get; init; }

    public int CommentCount { get; init; }

    public long? EditedAt { get; init; }
}
