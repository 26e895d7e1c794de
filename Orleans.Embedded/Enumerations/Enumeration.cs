namespace Orleans.Embedded.Enumerations;

/// <summary>One enumeration in its grain. Used only in the grain's turns.</summary>
internal sealed class Enumeration<T> : IEnumeration
{
    private readonly CancellationTokenSource _abandoned = new();
    private readonly IAsyncEnumerator<T> _elements;
    private readonly OpenEnumerations _owner;
    private readonly Guid _id;
    private readonly int _maxBatchSize;
    private Task<bool>? _next;
    private bool _used = true;
    private int _waiting;

    public Enumeration(OpenEnumerations owner, Guid id, IAsyncEnumerable<T> sequence, int maxBatchSize)
    {
        (_owner, _id, _maxBatchSize) = (owner, id, maxBatchSize);
        _elements = sequence.GetAsyncEnumerator(_abandoned.Token);
    }

    public bool TakeUse()
    {
        var used = _used || _waiting > 0;
        _used = false;
        return used;
    }

    /// <summary>
    /// Gets what is there at once; if nothing is, waits for one element, but not so long that the caller takes the silence
    /// for an end.
    /// </summary>
    public async ValueTask<Batch<T>> NextAsync(CancellationToken cancellationToken)
    {
        _used = true;
        var elements = new List<T>();
        try
        {
            while (elements.Count < _maxBatchSize)
            {
                _next ??= _elements.MoveNextAsync().AsTask();
                if (!_next.IsCompleted && (elements.Count > 0 || !await ArrivesAsync(_next, cancellationToken)))
                    return new Batch<T>(elements, Outlook.Open);

                // Those who came first get their elements; the failure is for who asks next.
                if (elements.Count > 0 && !_next.IsCompletedSuccessfully)
                    return new Batch<T>(elements, Outlook.Open);

                var hasElement = await _next;
                _next = null;
                if (!hasElement)
                {
                    await _owner.EndAsync(_id);
                    return new Batch<T>(elements, Outlook.Ended);
                }

                elements.Add(_elements.Current);
            }

            return new Batch<T>(elements, Outlook.Open);
        }
        catch
        {
            await _owner.EndAsync(_id);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // An iterator must not be disposed while it runs: it is asked to stop, and awaited.
        await _abandoned.CancelAsync();
        if (_next is not null)
            await Task.WhenAny(_next);

        await _elements.DisposeAsync();
    }

    private async Task<bool> ArrivesAsync(Task next, CancellationToken cancellationToken)
    {
        _waiting++;
        try
        {
            await next.WaitAsync(_owner.Patience, _owner.TimeProvider, cancellationToken);
        }
        catch (TimeoutException) when (!next.IsCompleted)
        {
            return false;
        }
        catch (Exception) when (next.IsCompleted)
        {
            return true;
        }
        finally
        {
            _waiting--;
        }

        return true;
    }
}
