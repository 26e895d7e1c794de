using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>Somebody to whom a bottle came.</summary>
/// <param name="Person">Who.</param>
/// <param name="Wave">With which wave, from 1.</param>
/// <param name="State">What they did with it.</param>
/// <param name="At">When it came.</param>
/// <param name="Reasons">Why them, the strongest first; made of what the asker and they may see.</param>
[GenerateSerializer, Immutable, Alias("BottleInvitation")]
public sealed record BottleInvitation(
    AuthorView Person, int Wave, InvitationState State, DateTimeOffset At, ImmutableArray<BottleReason> Reasons);
