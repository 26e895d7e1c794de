namespace MyDeclic.Search;

/// <summary>The tables of tokens, and the kinds under which <c>search_state</c> knows them.</summary>
internal static class SearchTables
{
    /// <summary>A: name and handle, whole words. B: job title. C: the rest of the profile. Marks: the
    /// words of the site, and the stems of skills, projects and interests that everyone sees.</summary>
    public const string People = "search_people";

    /// <summary>A: name. B: description. C: slug.</summary>
    public const string Communities = "search_communities";

    /// <summary>A: the text. Marks: author, community, tags.</summary>
    public const string Posts = "search_posts";

    /// <summary>A: the text. Marks: author, community.</summary>
    public const string Comments = "search_comments";
}
