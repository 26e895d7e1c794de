using System.Collections.Immutable;
using MyDeclic.Jams;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>jam.wall</c>: ideas that came or changed, many at a time.</summary>
/// <param name="Told">Its number in the jam. Ideas that were told again since are in that later event alone.</param>
/// <param name="Ideas">Those that came, or whose words or place changed, by id.</param>
/// <param name="Tallies">Those of which only the numbers changed, by id.</param>
/// <param name="Figures">What the jam has come to.</param>
/// <param name="Poll">The quick poll that animators hold; null for none.</param>
[GenerateSerializer, Immutable, Alias("JamWallData")]
public sealed record JamWallData(
    int Told, ImmutableArray<IdeaView> Ideas, ImmutableArray<IdeaTally> Tallies, JamFigures Figures, JamPoll? Poll) : EventData;
