namespace MyDeclic.Bottles;

/// <summary>Lists of bottles.</summary>
public enum BottleBox
{
    /// <summary>Those that came to the caller and wait.</summary>
    ForMe,

    /// <summary>Those that the caller threw.</summary>
    Mine,

    /// <summary>Everything that the caller may read.</summary>
    All,

    /// <summary>Of these, the solved ones.</summary>
    Solved,
}
