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

    /// <summary>A skill that the person declares; with its name, the level, and how many confirmed it.</summary>
    Skill,

    /// <summary>A project that the person names; with its name.</summary>
    Project,

    /// <summary>An interest that the person names; with it.</summary>
    Interest,

    /// <summary>Answers about it that those who asked accepted; with how many.</summary>
    Answers,
}
