namespace MyDeclic.LoadTest.Verify;

/// <summary>What was written.</summary>
internal enum WriteKind
{
    /// <summary>A post.</summary>
    Post,

    /// <summary>A comment on a post.</summary>
    Comment,

    /// <summary>A reaction to a post.</summary>
    Reaction,

    /// <summary>A message in a private conversation.</summary>
    Message,

    /// <summary>A telling of a jam's wall: made by the server, of many writes.</summary>
    Wall,
}
