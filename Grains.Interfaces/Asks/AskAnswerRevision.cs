using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>What an answer once said.</summary>
/// <param name="Version">Grows with every change of the answer.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Html">The same, safe to show.</param>
/// <param name="At">When it was written.</param>
[GenerateSerializer, Immutable, Alias("AskAnswerRevision")]
public sealed record AskAnswerRevision(int Version, AuthorView By, string Text, string Html, DateTimeOffset At);
