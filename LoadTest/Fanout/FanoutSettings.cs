namespace MyDeclic.LoadTest.Fanout;

/// <summary>What a fan-out was asked, beside what every scenario is.</summary>
/// <param name="Rate">Posts in a second.</param>
/// <param name="Slow">Connections that stop reading.</param>
/// <param name="IsSpread">Whether each member watches a community of their own, instead of all the same.</param>
internal sealed record FanoutSettings(double Rate, int Slow, bool IsSpread);
