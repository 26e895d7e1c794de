using Orleans.Embedded.Runtime.Catalog;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;

namespace Orleans.Embedded.Enumerations;

/// <summary>
/// The sequences of one activation that are being enumerated. One that nobody asks for during a whole response timeout is
/// ended, as its reader has gone without a word.
/// </summary>
internal sealed class OpenEnumerations
{
    private readonly Dictionary<Guid, IEnumeration> _open = [];

    public OpenEnumerations(Activation activation, TimeSpan responseTimeout, TimeProvider timeProvider)
    {
        TimeProvider = timeProvider;
        Patience = responseTimeout == Timeout.InfiniteTimeSpan ? responseTimeout : responseTimeout / 2;
        activation.RegisterTimer(
            static (self, _) => self.EndUnusedAsync(),
            this,
            new GrainTimerCreationOptions(responseTimeout, responseTimeout) { Interleave = true });
    }

    public TimeProvider TimeProvider { get; }

    /// <summary>How long a reader waits for an element before it gets a sign of life instead.</summary>
    public TimeSpan Patience { get; }

    /// <exception cref="NotSupportedException">The target is an observer.</exception>
    public static OpenEnumerations Of(CallTarget target) =>
        (target as Activation)?.Enumerations
        ?? throw new NotSupportedException($"{target.GrainId} is an observer, which cannot return sequences.");

    public Enumeration<T> Begin<T>(Guid id, IAsyncEnumerable<T> sequence, int maxBatchSize)
    {
        var enumeration = new Enumeration<T>(this, id, sequence, maxBatchSize);
        _open.Add(id, enumeration);
        return enumeration;
    }

    public Enumeration<T>? Find<T>(Guid id) => _open.GetValueOrDefault(id) as Enumeration<T>;

    public ValueTask EndAsync(Guid id) =>
        _open.Remove(id, out var enumeration) ? enumeration.DisposeAsync() : ValueTask.CompletedTask;

    public async ValueTask EndAllAsync()
    {
        foreach (var id in _open.Keys.ToList())
            await EndAsync(id);
    }

    private async Task EndUnusedAsync()
    {
        foreach (var (id, _) in _open.Where(entry => !entry.Value.TakeUse()).ToList())
            await EndAsync(id);
    }
}
