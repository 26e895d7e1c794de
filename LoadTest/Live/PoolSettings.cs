namespace MyDeclic.LoadTest.Live;

/// <summary>What all connections of a pool have in common.</summary>
/// <param name="Hub">The hub.</param>
/// <param name="Protocol">The hub protocol's name.</param>
/// <param name="Run">Names the run in texts.</param>
/// <param name="BackIn">Within what time of losing a connection it is opened again, at a moment of chance each.</param>
internal sealed record PoolSettings(Uri Hub, string Protocol, string Run, TimeSpan BackIn);
