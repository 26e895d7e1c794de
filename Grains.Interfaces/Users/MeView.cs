using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Users;

/// <summary>What only the person sees of the own account.</summary>
/// <param name="User">The page with everything on it.</param>
/// <param name="Email">The address for signing in.</param>
/// <param name="Capabilities">What the person's population may do.</param>
/// <param name="Audiences">Who sees each part; none is null.</param>
/// <param name="Completeness">How much of the profile is filled.</param>
[GenerateSerializer, Immutable, Alias("MeView")]
public sealed record MeView(
    UserView User, string Email, ImmutableArray<Capability> Capabilities, ProfileAudiences Audiences,
    Completeness Completeness);
