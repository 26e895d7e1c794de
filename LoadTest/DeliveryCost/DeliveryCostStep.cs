namespace MyDeclic.LoadTest.DeliveryCost;

/// <summary>The server's processor time with some number of watchers.</summary>
/// <param name="Watchers">Live connections that all watch one community.</param>
/// <param name="PostsPerSecond">Posts in it in a second.</param>
/// <param name="CpuSeconds">The server's processor time in a second.</param>
/// <param name="PostCpuSeconds">Of that, what as many posts cost with one watcher.</param>
internal sealed record DeliveryCostStep(int Watchers, double PostsPerSecond, double CpuSeconds, double PostCpuSeconds)
{
    /// <summary>Processor time of a delivery, in seconds.</summary>
    public double PerDelivery => (CpuSeconds - PostCpuSeconds) / (PostsPerSecond * Watchers);
}
