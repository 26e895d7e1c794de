using System.Collections.Immutable;
using MyDeclic.Conversations;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>What other servers say of who is writing: what a test puts there.</summary>
internal sealed class FakeTyping : ITypingGrain
{
    /// <summary>Told to the next who asks.</summary>
    public List<TypingSign> Others { get; } = [];

    public Task<ImmutableArray<TypingSign>> ExchangeAsync(string server, ImmutableArray<TypingSign> signs)
    {
        ImmutableArray<TypingSign> told = [.. Others];
        Others.Clear();
        return Task.FromResult(told);
    }
}
