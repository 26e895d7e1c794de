namespace MyDeclic.News;

/// <summary>Where an article is. Stored by number.</summary>
public enum ArticleState
{
    /// <summary>Being written.</summary>
    Draft = 0,

    /// <summary>Published by itself when its time comes.</summary>
    Scheduled = 1,

    /// <summary>A post that people read.</summary>
    Published = 2,
}
