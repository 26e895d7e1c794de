namespace MyDeclic.LoadTest.Wire;

/// <summary>What the hub said.</summary>
internal enum HubMessageKind
{
    /// <summary>Something that a client may ignore: a ping, a kind that is new.</summary>
    Other,

    /// <summary>A change of a watched topic.</summary>
    Event,

    /// <summary>Everything up to a position has been sent.</summary>
    Mark,

    /// <summary>Events of a topic were or will be missed.</summary>
    Gap,

    /// <summary>The answer to a call.</summary>
    Answer,

    /// <summary>The connection is about to end.</summary>
    Close,
}
