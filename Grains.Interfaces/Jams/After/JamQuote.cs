using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Something that was said in a jam: a comment, or how one of the best ideas begins.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="By">Who said it.</param>
/// <param name="IdeaId">Where.</param>
/// <param name="CommentId">The comment; null when it is the idea itself.</param>
/// <param name="Reactions">Of people on the comment.</param>
[GenerateSerializer, Immutable, Alias("JamQuote")]
public sealed record JamQuote(string Text, AuthorView By, long IdeaId, long? CommentId, int Reactions);
