using Orleans;

namespace MyDeclic.Jams;

/// <summary>A jam as one person sees it.</summary>
/// <param name="Jam">The jam.</param>
/// <param name="Figures">What it has come to.</param>
/// <param name="MayContribute">Whether the caller may contribute and vote, when the phase lets people.</param>
/// <param name="MayAnimate">Whether the caller animates it.</param>
/// <param name="Following">Whether the caller follows it.</param>
/// <param name="PointsLeft">Points that the caller has not given; 0 where none are given.</param>
/// <param name="Now">The server's clock, so that countdowns are right on a device whose clock is not.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("JamSnapshot")]
public sealed record JamSnapshot(
    JamView Jam, JamFigures Figures, bool MayContribute, bool MayAnimate, bool Following, int PointsLeft, DateTimeOffset Now,
    string Position);
