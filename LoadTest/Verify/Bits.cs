namespace MyDeclic.LoadTest.Verify;

/// <summary>A growing set of small numbers, a bit each.</summary>
internal sealed class Bits
{
    private const int PerWord = 64;
    private ulong[] _words = [];

    /// <summary>Whether the number is in it.</summary>
    public bool Contains(int number) =>
        number / PerWord < _words.Length && (_words[number / PerWord] & (1UL << (number % PerWord))) != 0;

    /// <summary>Puts a number in; false when it was in.</summary>
    public bool Add(int number)
    {
        var word = number / PerWord;
        if (word >= _words.Length) Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        var bit = 1UL << (number % PerWord);
        if ((_words[word] & bit) != 0) return false;
        _words[word] |= bit;
        return true;
    }
}
