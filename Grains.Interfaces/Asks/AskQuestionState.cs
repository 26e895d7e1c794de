namespace MyDeclic.Asks;

/// <summary>What became of a question. Stored by number.</summary>
public enum AskQuestionState
{
    /// <summary>It waits.</summary>
    Waiting = 0,

    /// <summary>A host said by when it will be answered.</summary>
    Promised = 1,

    /// <summary>Answered, on the record.</summary>
    Answered = 2,

    /// <summary>Taken back by who asked it.</summary>
    Withdrawn = 3,

    /// <summary>Hidden by the communication team, with a reason.</summary>
    Hidden = 4,
}
