namespace MyDeclic.Colleagues;

/// <summary>Why a person is suggested.</summary>
public enum SuggestionKind
{
    /// <summary>The two have colleagues in common.</summary>
    CommonColleagues = 1,

    /// <summary>Both have the same skills.</summary>
    SharedSkills = 2,

    /// <summary>Both belong to the same organisational unit.</summary>
    SameUnit = 3,
}
