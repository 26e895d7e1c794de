using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded.Observers;

/// <summary>The objects that have references which grains can call.</summary>
internal sealed class ObserverRegistry(ILogger<ObserverTarget> logger)
{
    private static readonly GrainType s_type = GrainType.Create("sys.client");

    private readonly ConcurrentDictionary<GrainId, ObserverTarget> _observers = new();

    public static bool IsObserver(GrainId id) => id.Type == s_type;

    public GrainId Add(IGrainObserver observer)
    {
        var id = GrainId.Create(s_type, GrainIdKeyExtensions.CreateGuidKey(Guid.NewGuid()));
        _observers[id] = new ObserverTarget(id, observer, logger);
        return id;
    }

    public ObserverTarget? Find(GrainId id) => _observers.GetValueOrDefault(id);

    /// <summary>Forgets an observer.</summary>
    /// <returns>Whether it was known.</returns>
    public bool Remove(GrainId id)
    {
        if (!_observers.TryRemove(id, out var observer))
            return false;

        observer.End();
        return true;
    }

    /// <summary>Forgets the observers whose objects were collected.</summary>
    public void RemoveCollected()
    {
        foreach (var (id, observer) in _observers)
        {
            if (observer.Instance is null)
                Remove(id);
        }
    }
}
