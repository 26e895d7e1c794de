using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>How a jam is doing at the moment: for big screens and pages, which ask again and again.</summary>
/// <param name="Online">People whose pages asked a short while ago.</param>
/// <param name="PerMinute">Ideas, comments and votes of the last minute.</param>
/// <param name="Themes">Where they come in, by theme.</param>
/// <param name="Countries">Where their authors are; countries with few authors are left out.</param>
/// <param name="Top">The ideas with the most points; none while tallies are hidden.</param>
/// <param name="Rising">Others that the most people voted for or commented on in the last minutes; none while tallies are hidden.</param>
[GenerateSerializer, Immutable, Alias("JamPulse")]
public sealed record JamPulse(
    int Online, int PerMinute, ImmutableArray<ThemeHeat> Themes, ImmutableArray<CountryHeat> Countries,
    ImmutableArray<IdeaView> Top, ImmutableArray<IdeaView> Rising);
