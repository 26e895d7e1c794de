using System.Collections.Immutable;
using MyDeclic.Asks;

namespace MyDeclic.WebFront.Asks;

/// <summary>A page of a session's questions.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="After">Continues the list; absent at its end.</param>
/// <param name="Position">See <see cref="MyDeclic.Realtime.LogPosition"/>.</param>
public sealed record AskQuestionList(ImmutableArray<AskQuestionView> Items, string? After, string Position);
