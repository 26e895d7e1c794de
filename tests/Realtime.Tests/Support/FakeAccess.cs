namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A door that decides as the test says, when it says so.</summary>
internal sealed class FakeAccess : ITopicAccessGrain
{
    private int _calls;

    /// <summary>What a word opens; null for nothing.</summary>
    public Func<Caller, string, TopicGrant?> Rule { get; set; } = (_, word) => new([word], 0);

    /// <summary>Awaited by every call, after its answer is made.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public int Calls => _calls;

    public async Task<Result<TopicGrant>> OpenAsync(Caller caller, string topic)
    {
        Interlocked.Increment(ref _calls);
        var grant = Rule(caller, topic);
        await BeforeAnswer();
        return grant is null ? Refusal.NotFound : grant;
    }
}
