using System.Collections.Immutable;
using MyDeclic.Jams;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>jam.wall</c>: ideas that came or changed, many at a time.</summary>
/// <param name="Told">Its number in the jam. Ideas that were told again since are in that later event alone.</param>
/// <param name="Ideas">By id.</param>
/// <param name="Figures">What the jam has come to.</param>
/// <param name="Poll">The quick poll that animators hold; null for none.</param>
[GenerateSerializer, Immutable, Alias("JamWallData")]
public sealed record JamWallData(int Told, ImmutableArray<IdeaView> Ideas, JamFigures Figures, JamPoll? Poll) : EventData;
