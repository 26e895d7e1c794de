using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>What waits for the animators of a jam, and who is on duty.</summary>
/// <param name="OnDuty">Who leads it at the moment; null for nobody.</param>
/// <param name="Since">Since when.</param>
/// <param name="Note">What the one before left to know; may be empty.</param>
/// <param name="Animators">Who may take over: animators of the jam and of its community.</param>
/// <param name="Unanswered">Ideas that nobody but their author commented on.</param>
/// <param name="Unseen">Ideas that nobody saw but who wrote them.</param>
/// <param name="Hidden">Ideas that are hidden.</param>
/// <param name="Appeals">Of those, ideas whose authors wait for an answer.</param>
[GenerateSerializer, Immutable, Alias("JamConsole")]
public sealed record JamConsole(
    AuthorView? OnDuty, DateTimeOffset? Since, string Note, ImmutableArray<AuthorView> Animators, int Unanswered, int Unseen,
    int Hidden, int Appeals);
