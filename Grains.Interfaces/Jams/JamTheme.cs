using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>A theme of a jam: ideas stand in one of them.</summary>
/// <param name="Number">From 1, in order.</param>
/// <param name="Name">One line.</param>
/// <param name="Question">What its animators ask; may be empty.</param>
/// <param name="Animators">Who animates it.</param>
[GenerateSerializer, Immutable, Alias("JamTheme")]
public sealed record JamTheme(int Number, string Name, string Question, ImmutableArray<AuthorView> Animators);
