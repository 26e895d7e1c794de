using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Users;

/// <summary>What only the person sees of the own account.</summary>
/// <param name="User">The page that others see.</param>
/// <param name="Email">The address for signing in.</param>
/// <param name="Capabilities">What the person's population may do.</param>
[GenerateSerializer, Immutable, Alias("MeView")]
public sealed record MeView(UserView User, string Email, ImmutableArray<Capability> Capabilities);
