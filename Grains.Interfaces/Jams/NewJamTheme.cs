using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>A theme as it is asked for.</summary>
/// <param name="Name">One line.</param>
/// <param name="Question">What its animators ask; may be empty.</param>
/// <param name="Animators">User ids of those who animate it, besides the jam's.</param>
[GenerateSerializer, Immutable, Alias("NewJamTheme")]
public sealed record NewJamTheme(string? Name, string? Question, ImmutableArray<long> Animators);
