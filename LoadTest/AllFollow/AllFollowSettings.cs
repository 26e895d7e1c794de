namespace MyDeclic.LoadTest.AllFollow;

/// <summary>What the scenario was asked, beside what every scenario is.</summary>
/// <param name="Rate">Posts of others in a second.</param>
/// <param name="AllRate">Posts in a second of the member whom all follow, in the spans in which they post.</param>
/// <param name="Span">How long that member posts, and then is quiet.</param>
internal sealed record AllFollowSettings(double Rate, double AllRate, TimeSpan Span);
