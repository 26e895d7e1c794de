using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>What one watch was sent since its newest base: a position asked for, or a gap.</summary>
internal sealed class Expectation(Task<WatchAnswer> joining, long? asked)
{
    private readonly List<long> _received = [];
    private long? _gapAt;

    public void Event(long id) => _received.Add(id);

    public void Gap(GapNotice gap)
    {
        Assert.True(LogPosition.TryParse(gap.Position, out var at));
        _gapAt = at.Id;
        _received.Clear();
    }

    /// <summary>Requires what was received to be everything visible after the base, in order, once.</summary>
    public void Compare(string word, bool isOpen, List<long> visible)
    {
        Assert.True(joining.IsCompleted);
        if (!isOpen) return;
        Assert.True(LogPosition.TryParse(joining.Result.Position, out var answered));
        var from = _gapAt ?? asked ?? answered.Id;
        if (_gapAt is null) Assert.Equal(from, answered.Id);
        Assert.Equal((word, string.Join(' ', visible.Where(id => id > from))), (word, string.Join(' ', _received)));
    }
}
