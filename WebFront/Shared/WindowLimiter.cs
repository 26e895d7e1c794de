using System.Runtime.InteropServices;

namespace MyDeclic.WebFront;

/// <summary>
/// Counts what each key did since its window began, and refuses beyond a limit until the window ends. A window begins
/// with a key's first act, so "the 101st write in a minute" is exactly what is refused. Remembers at most
/// <see cref="FrontLimits.RateKeysMax"/> keys, in the order in which their windows began.
/// </summary>
/// <typeparam name="TKey">Whose acts are counted.</typeparam>
internal sealed class WindowLimiter<TKey>(int limit, TimeSpan window, TimeProvider time)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Window> _windows = [];
    private readonly Queue<(TKey Key, long Start)> _order = new();

    /// <summary>Acts that a key may do in a window.</summary>
    public int Limit => limit;

    /// <summary>Counts an act of <paramref name="key"/>, or tells how long to wait.</summary>
    public bool TryTake(TKey key, out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            ref var current = ref Current(key, now);
            var isFull = current.Count >= limit;
            wait = isFull ? window - time.GetElapsedTime(current.Start, now) : TimeSpan.Zero;
            if (!isFull) current.Count++;
            return !isFull;
        }
    }

    /// <summary>Whether the next act of <paramref name="key"/> would be refused, without counting one.</summary>
    public bool IsFull(TKey key, out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            wait = TimeSpan.Zero;
            if (!_windows.TryGetValue(key, out var current) || current.Count < limit) return false;
            wait = window - time.GetElapsedTime(current.Start, now);
            return wait > TimeSpan.Zero;
        }
    }

    /// <summary>Takes back one act that turned out not to count.</summary>
    public void GiveBack(TKey key)
    {
        lock (_lock)
        {
            ref var current = ref CollectionsMarshal.GetValueRefOrNullRef(_windows, key);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref current) && current.Count > 0) current.Count--;
        }
    }

    /// <summary>Forgets what <paramref name="key"/> did.</summary>
    public void Forget(TKey key)
    {
        lock (_lock) _windows.Remove(key);
    }

    private ref Window Current(TKey key, long now)
    {
        DropOld(now);
        ref var current = ref CollectionsMarshal.GetValueRefOrAddDefault(_windows, key, out var exists);
        if (exists) return ref current;
        current.Start = now;
        _order.Enqueue((key, now));
        return ref current;
    }

    /// <summary>All windows are equally long, so the one that began first is also the one that ends first.</summary>
    private void DropOld(long now)
    {
        while (_order.TryPeek(out var first) &&
            (time.GetElapsedTime(first.Start, now) >= window || _order.Count >= FrontLimits.RateKeysMax))
        {
            _order.Dequeue();
            // A key that was forgotten and came back has a younger window, which stays.
            if (_windows.TryGetValue(first.Key, out var old) && old.Start == first.Start) _windows.Remove(first.Key);
        }
    }

    private struct Window
    {
        public long Start;
        public int Count;
    }
}
