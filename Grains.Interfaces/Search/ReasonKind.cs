namespace MyDeclic.Search;

/// <summary>Why a person was found.</summary>
public enum ReasonKind
{
    /// <summary>The name or the handle.</summary>
    Name,

    /// <summary>The job title.</summary>
    Job,

    /// <summary>The rest of the profile: biography, entity, site, country.</summary>
    Profile,

    /// <summary>Posts about it; with how many.</summary>
    Posts,

    /// <summary>Comments about it; with how many.</summary>
    Comments,

    /// <summary>Posts that carry a tag; with the tag and how many.</summary>
    Tags,
}
