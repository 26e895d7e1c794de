using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain whose calls come back to it.</summary>
public interface IChain : IGrainWithStringKey
{
    /// <summary>Calls the other, which calls back, in a section that allows it.</summary>
    Task<string> CallThrough(string other);

    /// <summary>Does so after the section has ended.</summary>
    Task<string> CallThroughTooLate(string other);

    /// <summary>Does so in a section that allows it, and one within that does not.</summary>
    Task<string> CallThroughSuppressed(string other);

    /// <summary>In a section, calls the other, which calls back and is held there.</summary>
    Task<string> CallThroughAndHold(string other);

    Task<string> CallBack(string caller);

    Task<string> CallBackAndHold(string caller);

    Task<string> Answer();

    [AlwaysInterleave]
    Task PassBy();

    Task<string> AnswerWhenReleased();

    /// <summary>The chain before, in and after a section, and as a callee sees it.</summary>
    Task<(Guid Before, Guid Inside, Guid OfCallee, Guid After)> Chains(string other);

    Task<Guid> Chain();
}

public sealed class ChainGrain(Script script) : Grain, IChain
{
    private string Key => this.GetPrimaryKeyString();

    public async Task<string> CallThrough(string other)
    {
        using var section = RequestContext.AllowCallChainReentrancy();
        return await Other(other).CallBack(Key);
    }

    public async Task<string> CallThroughTooLate(string other)
    {
        using (RequestContext.AllowCallChainReentrancy())
            await Task.Yield();

        return await Other(other).CallBack(Key);
    }

    public async Task<string> CallThroughSuppressed(string other)
    {
        using var section = RequestContext.AllowCallChainReentrancy();
        using var within = RequestContext.SuppressCallChainReentrancy();
        return await Other(other).CallBack(Key);
    }

    public async Task<string> CallThroughAndHold(string other)
    {
        using var section = RequestContext.AllowCallChainReentrancy();
        return await Other(other).CallBackAndHold(Key);
    }

    public Task<string> CallBack(string caller)
    {
        script.Happen("calling back");
        return Other(caller).Answer();
    }

    public Task<string> CallBackAndHold(string caller) => Other(caller).AnswerWhenReleased();

    public Task<string> Answer()
    {
        script.Happen($"{Key} answers");
        return Task.FromResult($"answer of {Key}");
    }

    public Task PassBy() => Task.CompletedTask;

    public async Task<string> AnswerWhenReleased()
    {
        await script.Hold("answer");
        return await Answer();
    }

    public async Task<(Guid Before, Guid Inside, Guid OfCallee, Guid After)> Chains(string other)
    {
        var before = RequestContext.ReentrancyId;
        Guid inside, ofCallee;
        using (RequestContext.AllowCallChainReentrancy())
        {
            inside = RequestContext.ReentrancyId;
            ofCallee = await Other(other).Chain();
        }

        return (before, inside, ofCallee, RequestContext.ReentrancyId);
    }

    public Task<Guid> Chain() => Task.FromResult(RequestContext.ReentrancyId);

    private IChain Other(string key) => GrainFactory.GetGrain<IChain>(key);
}
