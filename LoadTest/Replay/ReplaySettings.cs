namespace MyDeclic.LoadTest.Replay;

/// <summary>What a replay was asked to do.</summary>
/// <param name="Trace">The trace's file.</param>
/// <param name="Tokens">The file of bearer tokens.</param>
/// <param name="Url">The server.</param>
/// <param name="Speed">Simulated seconds in a real one.</param>
/// <param name="Limit">Messages to replay at most.</param>
/// <param name="Seed">Chooses the texts.</param>
/// <param name="Run">Names the run; the same name sends nothing twice.</param>
internal sealed record ReplaySettings(
    string Trace, string Tokens, Uri Url, double Speed, int Limit, ulong Seed, string Run);
