namespace MyDeclic.Colleagues;

/// <summary>What ties a person to another, seen from the first. Stored by number.</summary>
public enum ColleagueState
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The person asked; the other has not answered.</summary>
    Asked = 1,

    /// <summary>The other asks; the person has not answered.</summary>
    Asking = 2,

    /// <summary>Colleagues, both ways.</summary>
    Colleague = 3,
}
