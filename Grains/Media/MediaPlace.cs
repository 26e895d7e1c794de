namespace MyDeclic.Media;

/// <summary>What a photo or video hangs on. Stored by number.</summary>
internal enum MediaPlace
{
    /// <summary>Nothing yet: it is its owner's alone, and swept after a time.</summary>
    Nothing = 0,

    /// <summary>Its owner's profile.</summary>
    Profile = 1,

    /// <summary>A post.</summary>
    Post = 2,

    /// <summary>A comment.</summary>
    Comment = 3,

    /// <summary>An article, as its cover; its readers see it once there is a post.</summary>
    Article = 4,
}
