namespace MyDeclic.Bottles;

/// <summary>Translations that were asked for of late, by what was translated and into which language.</summary>
internal sealed class TranslationCache
{
    /// <summary>Translations kept; the one asked for longest ago goes first.</summary>
    public const int ItemsMax = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Key, LinkedListNode<(Key Key, Rendering Value)>> _byKey = [];
    private readonly LinkedList<(Key Key, Rendering Value)> _newestFirst = new();

    /// <summary>What is kept; null when it is not.</summary>
    public Rendering? Find(Key key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node)) return null;
            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            return node.Value.Value;
        }
    }

    /// <summary>Keeps a translation.</summary>
    public void Add(Key key, Rendering value)
    {
        lock (_gate)
        {
            if (_byKey.ContainsKey(key)) return;
            _byKey[key] = _newestFirst.AddFirst((key, value));
            if (_byKey.Count <= ItemsMax) return;
            _byKey.Remove(_newestFirst.Last!.Value.Key);
            _newestFirst.RemoveLast();
        }
    }

    /// <summary>What was translated.</summary>
    /// <param name="Id">A post or comment.</param>
    /// <param name="Text">The digest of its text: another version is another text.</param>
    /// <param name="Language">Into which language.</param>
    internal readonly record struct Key(long Id, string Text, string Language);
}
