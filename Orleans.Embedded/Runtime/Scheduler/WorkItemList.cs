namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>A queue that links its items through themselves, so that waiting costs no memory.</summary>
internal struct WorkItemList
{
    private WorkItem? _last;

    public WorkItem? First { get; private set; }

    public readonly bool IsEmpty => First is null;

    public void Add(WorkItem item)
    {
        item.Next = null;
        if (_last is null)
            First = item;
        else
            _last.Next = item;

        _last = item;
    }

    /// <summary>Takes all items of another list.</summary>
    public void AddAll(ref WorkItemList other)
    {
        if (other.First is null)
            return;

        if (_last is null)
            First = other.First;
        else
            _last.Next = other.First;

        _last = other._last;
        other = default;
    }

    /// <summary>Removes an item, given the one before it.</summary>
    public void Remove(WorkItem? previous, WorkItem item)
    {
        if (previous is null)
            First = item.Next;
        else
            previous.Next = item.Next;

        if (_last == item)
            _last = previous;

        item.Next = null;
    }

    /// <summary>Removes the first item.</summary>
    public WorkItem? Take()
    {
        var item = First;
        if (item is not null)
            Remove(null, item);

        return item;
    }
}
