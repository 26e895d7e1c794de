namespace MyDeclic.Storage;

/// <summary>The parts of an indexed text. What they hold is up to who indexes it.</summary>
[Flags]
public enum TextColumns
{
    /// <summary>The weightiest, such as a name.</summary>
    A = 1,

    /// <summary>The second.</summary>
    B = 2,

    /// <summary>The third.</summary>
    C = 4,

    /// <summary>Marks, which are no words of the text: who wrote it, where it stands.</summary>
    Marks = 8,

    /// <summary>Every part that holds words.</summary>
    Words = A | B | C,
}
