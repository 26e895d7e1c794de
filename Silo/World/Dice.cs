namespace MyDeclic.Silo.World;

/// <summary>
/// A repeatable source of chance (SplitMix64): <see cref="Random"/> promises no sequence from one version of .NET to
/// the next, and an import must give the same people on every machine.
/// </summary>
/// <param name="seed">Chooses the world.</param>
/// <param name="subject">Chooses the sequence within it, so that one person's draws do not move another's.</param>
public sealed class Dice(ulong seed, ulong subject)
{
    private ulong _state = seed ^ unchecked((subject + 1) * 0xD6E8FEB86659FD93UL);

    /// <summary>A number from 0 up to, not including, <paramref name="sides"/>.</summary>
    public int Next(int sides)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }

    /// <summary>One of <paramref name="choices"/>, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>One of <paramref name="choices"/>, the earlier ones more likely.</summary>
    public T PickEarly<T>(IReadOnlyList<T> choices) => choices[Math.Min(Next(choices.Count), Next(choices.Count))];

    /// <summary>One of <paramref name="choices"/>, as likely as its weight is large.</summary>
    public T PickWeighted<T>(IReadOnlyList<T> choices, Func<T, int> weight)
    {
        var drawn = Next(choices.Sum(weight));
        foreach (var choice in choices)
        {
            drawn -= weight(choice);
            if (drawn < 0) return choice;
        }

        return choices[^1];
    }
}
