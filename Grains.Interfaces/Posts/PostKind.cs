namespace MyDeclic.Posts;

/// <summary>What an author means a post to be. Stored by number.</summary>
public enum PostKind
{
    /// <summary>A simple message.</summary>
    Message = 0,

    /// <summary>A question to whoever knows.</summary>
    Question = 1,

    /// <summary>An idea.</summary>
    Idea = 2,

    /// <summary>A practice worth copying.</summary>
    BestPractice = 3,

    /// <summary>News.</summary>
    News = 4,

    /// <summary>A longer text with a title, on one's own page.</summary>
    Blog = 5,

    /// <summary>An article of the communication team, published through its own door.</summary>
    Article = 6,

    /// <summary>An idea of a jam, with a title; it stands in the jam and in no list of posts.</summary>
    JamIdea = 7,
}
