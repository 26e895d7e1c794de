using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>One client, three words, one community that the client enters and leaves, at random.</summary>
internal sealed class Play : IDisposable
{
    private const long Community = 42;
    private static readonly string[] Words = ["home", "community:c", "tag:a"];
    private static readonly string[][] Topics =
        [["tag:a"], ["tag:a@42", "community:42"], ["user:1"], ["community:42"], ["user:1@42", "tag:a@42"], ["other"]];

    private readonly Stage _stage = new();
    private readonly Pauses _doors = new();
    private readonly Pauses _replays = new();
    private readonly Queue<LiveBatch> _ready = [];
    private readonly Client _client;
    private readonly Dictionary<long, bool> _membership = new() { [0] = true };
    private readonly Dictionary<string, Expectation> _expected = new(StringComparer.Ordinal);

    public Play()
    {
        _stage.Access.Rule = (_, word) => Grant(word, IsMember);
        _stage.Access.BeforeAnswer = _doors.WaitAsync;
        _stage.Log.BeforeReplay = _replays.WaitAsync;
        _stage.Log.MaySee = (_, live) => !IsOfCommunity(live) || IsMember;
        _client = _stage.Connect();
    }

    private bool IsMember { get; set; } = true;

    public async Task StepAsync(int step)
    {
        var detail = step / 10;
        switch (step % 10)
        {
            case 0 or 1:
                _stage.Log.Append(Topics[detail % Topics.Length]);
                break;
            case 2:
                _ready.Enqueue(_stage.Prepare(most: 1 + (detail % 3)));
                break;
            case 3:
                // One that was replaced by another stream's may be late, and come all the same.
                _stage.Deliver(_ready.TryDequeue(out var ready) ? ready : _stage.Prepare(most: 1 + (detail % 3)));
                break;
            case 4:
                await WatchAsync(Words[detail % Words.Length], detail);
                break;
            case 5 or 6:
                _doors.Release();
                break;
            case 7:
                _replays.Release();
                break;
            case 8:
                ChangeMembership();
                break;
            default:
                await ReadAsync();
                break;
        }
    }

    /// <summary>Lets everything come to rest, then compares.</summary>
    public async Task FinishAsync()
    {
        _stage.Deliver();
        while (_doors.Release() || _replays.Release())
        {
        }

        await ReadAsync();
        foreach (var (word, expectation) in _expected) expectation.Compare(word, IsOpen(word), Visible(word));
    }

    public void Dispose() => _stage.Dispose();

    private static TopicGrant? Grant(string word, bool isMember) => word switch
    {
        "home" => new(isMember ? ["user:1", "user:1@42", "community:42"] : ["user:1"], 0),
        "tag:a" => new(isMember ? ["tag:a", "tag:a@42"] : ["tag:a"], 0),
        _ => isMember ? new(["community:42"], Community) : null,
    };

    private static bool IsOfCommunity(LiveEvent live) =>
        live.Topics.Any(topic => topic.EndsWith("42", StringComparison.Ordinal));

    private async Task WatchAsync(string word, int detail)
    {
        // What the word was sent before belongs to the watch that this one replaces.
        await ReadAsync();
        var after = detail % 4 == 0 ? (long?)null : detail % (_stage.Log.Head + 1);
        var joining = _client.WatchAsync(word, after);
        _expected[word] = new(joining, after);
    }

    private void ChangeMembership()
    {
        IsMember = !IsMember;
        var live = _stage.Log.Append(["me:7", "community:42"], Changes.Membership(Community));
        _membership[live.Id] = IsMember;
    }

    private async Task ReadAsync()
    {
        foreach (var notice in await _client.ReadAsync())
        {
            if (notice is EventNotice live) Take(live);
            else if (notice is GapNotice gap && _expected.TryGetValue(gap.Topic, out var held)) held.Gap(gap);
        }
    }

    private void Take(EventNotice live)
    {
        Assert.True(LogPosition.TryParse(live.Position, out var at));
        if (_expected.TryGetValue(live.Topic, out var held)) held.Event(at.Id);
        var committed = _stage.Log.After(at.Id - 1, 1).Events[0];
        var isAllowed = !IsOfCommunity(committed) || WasMemberAt(at.Id) || CameBackAfter(at.Id);
        Assert.True(isAllowed, $"Event {at.Id} was sent to one who might not see it.");
    }

    private bool WasMemberAt(long id) => _membership.Where(one => one.Key <= id).MaxBy(one => one.Key).Value;

    private bool CameBackAfter(long id) => _membership.Any(one => one.Key > id && one.Value);

    private bool IsOpen(string word) => _client.Connection.Watches.ContainsKey(word);

    private List<long> Visible(string word)
    {
        var topics = Grant(word, IsMember)?.Topics ?? [];
        var visible = _stage.Log.After(0).Events.Where(live => live.Topics.Intersect(topics).Any());
        return [.. visible.Select(live => live.Id)];
    }
}
