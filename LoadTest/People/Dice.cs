namespace MyDeclic.LoadTest.People;

/// <summary>
/// A repeatable source of chance (SplitMix64) of one message: <see cref="Random"/> promises no sequence from one
/// version of .NET to the next, and messages are written in no fixed order.
/// </summary>
internal struct Dice(ulong seed, int index)
{
    private ulong _state = seed ^ (unchecked((ulong)index + 1) * 0xD6E8FEB86659FD93UL);

    /// <summary>A number from 0 up to, not including, <paramref name="sides"/>.</summary>
    public int Next(int sides)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }

    /// <summary>One of <paramref name="choices"/>.</summary>
    public T Pick<T>(T[] choices) => choices[Next(choices.Length)];
}
