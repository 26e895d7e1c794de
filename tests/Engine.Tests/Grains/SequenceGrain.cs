using System.Runtime.CompilerServices;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain whose results are enumerated.</summary>
public interface ISequence : IGrainWithStringKey
{
    IAsyncEnumerable<int> Count(int to);

    /// <summary>Counts up to and with the given number, then throws.</summary>
    IAsyncEnumerable<int> CountAndFail(int to);

    /// <summary>Counts until nobody listens any more; the script hears of the end.</summary>
    IAsyncEnumerable<int> CountForever(string name, CancellationToken cancellationToken = default);

    /// <summary>One number, and then the next when the script says so.</summary>
    IAsyncEnumerable<int> CountSlowly(string name);

    Task<string> Hello();

    /// <summary>Enumerates what another grain counts.</summary>
    Task<int> Sum(string other, int to);
}

public sealed class SequenceGrain(Script script) : Grain, ISequence
{
    public async IAsyncEnumerable<int> Count(int to)
    {
        script.Happen("counting");
        for (var i = 1; i <= to; i++)
        {
            if (i % 7 == 0)
                await Task.Yield();

            yield return i;
        }
    }

    public async IAsyncEnumerable<int> CountAndFail(int to)
    {
        for (var i = 1; i <= to; i++)
            yield return i;

        await Task.Yield();
        throw new InvalidDataException("out of numbers");
    }

    public async IAsyncEnumerable<int> CountForever(
        string name, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (var i = 1; ; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return i;
                await Task.Yield();
            }
        }
        finally
        {
            script.Happen($"{name} ended");
        }
    }

    public async IAsyncEnumerable<int> CountSlowly(string name)
    {
        yield return 1;
        await script.Hold(name);
        yield return 2;
    }

    public Task<string> Hello() => Task.FromResult("hello");

    public async Task<int> Sum(string other, int to)
    {
        var sum = 0;
        await foreach (var i in GrainFactory.GetGrain<ISequence>(other).Count(to))
            sum += i;

        return sum;
    }
}
