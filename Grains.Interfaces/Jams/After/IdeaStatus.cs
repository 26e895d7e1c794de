namespace MyDeclic.Jams;

/// <summary>What becomes of an idea. Stored by number.</summary>
public enum IdeaStatus
{
    /// <summary>It was selected.</summary>
    Kept = 0,

    /// <summary>It is being studied.</summary>
    InStudy = 1,

    /// <summary>It is being tried.</summary>
    InPilot = 2,

    /// <summary>It is in use.</summary>
    Done = 3,

    /// <summary>It is not followed up, for a reason.</summary>
    Declined = 4,
}
