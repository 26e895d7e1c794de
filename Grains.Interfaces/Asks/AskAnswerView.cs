using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>An answer on the record: what it was before stays readable.</summary>
/// <param name="By">The host who gave it, or last changed it.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Html">The same, safe to show.</param>
/// <param name="At">When it was first given.</param>
/// <param name="EditedAt">When it was last changed; null when it never was.</param>
[GenerateSerializer, Immutable, Alias("AskAnswerView")]
public sealed record AskAnswerView(AuthorView By, string Text, string Html, DateTimeOffset At, DateTimeOffset? EditedAt);
