using Orleans;

namespace MyDeclic.Communities;

/// <summary>What a community tells who just joined.</summary>
/// <param name="Text">Plain text; empty for nothing.</param>
/// <param name="IsDue">Whether the caller joined within <see cref="Limits.WelcomeDays"/> and did not take it away.</param>
[GenerateSerializer, Immutable, Alias("WelcomeView")]
public sealed record WelcomeView(string Text, bool IsDue);
