namespace MyDeclic.Media;

/// <summary>What a file is to be used as. Stored by number.</summary>
public enum MediaKind
{
    /// <summary>A still picture beside a text.</summary>
    Photo = 1,

    /// <summary>A film beside a text.</summary>
    Video = 2,

    /// <summary>The square photo of a profile.</summary>
    Portrait = 3,
}
