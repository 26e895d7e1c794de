using System.Collections.Immutable;
using MyDeclic.Asks;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>ask.tallies</c>: the votes that came within a quarter of a second, together.</summary>
/// <param name="Tallies">Of the questions whose votes changed.</param>
/// <param name="Figures">Of the session.</param>
[GenerateSerializer, Immutable, Alias("AskTalliesData")]
public sealed record AskTalliesData(ImmutableArray<AskTally> Tallies, AskFigures Figures) : EventData;
