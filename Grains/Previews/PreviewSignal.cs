using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Previews;

/// <summary>Says that there may be links to look at.</summary>
internal sealed class PreviewSignal : IDisposable
{
    // Lit at the start: what an earlier process left is looked at, too.
    private readonly SemaphoreSlim _news = new(1, 1);
    private readonly Lock _lock = new();

    /// <summary>Looks at an event. Called in log order.</summary>
    public void Apply(LogEntry entry)
    {
        if (entry.Type is not (EventTypes.PostCreated or EventTypes.PostEdited)) return;
        lock (_lock)
        {
            if (_news.CurrentCount == 0) _news.Release();
        }
    }

    /// <summary>Waits until there may be some.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _news.WaitAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => _news.Dispose();
}
