using MyDeclic.Realtime.Tests.Support;

namespace MyDeclic.Realtime.Tests;

/// <summary>What only colleagues see of a page begins and ends with being colleagues.</summary>
public sealed class ColleagueTests : IDisposable
{
    private const long Bob = 8;

    private readonly Stage _stage = new();
    private bool _isColleague;

    public ColleagueTests()
    {
        _stage.Access.Rule = (_, word) => word switch
        {
            "user:bob" when _isColleague => new(["user:8", "user:8@colleagues"], 0),
            "user:bob" => new(["user:8"], 0),
            _ => new([word], 0),
        };
    }

    public void Dispose() => _stage.Dispose();

    [Fact]
    public async Task Nothing_for_colleagues_is_sent_with_the_end_in_the_same_batch()
    {
        _isColleague = true;
        var client = _stage.Connect();
        await client.WatchAsync("user:bob");
        _stage.Log.Append(["user:8@colleagues"]);
        _stage.Log.Append([], Changes.Colleagues(Bob));
        _stage.Log.Append(["user:8@colleagues"]);
        _isColleague = false;
        _stage.Deliver();
        _stage.Happen("user:8@colleagues");
        _stage.Happen("user:8");
        Assert.Equal("gap user:bob changed 3; 5 user:bob", await client.ReadTextAsync());
    }

    [Fact]
    public async Task What_is_for_colleagues_is_sent_from_the_start_on()
    {
        var client = _stage.Connect();
        await client.WatchAsync("user:bob");
        _stage.Happen("user:8@colleagues");
        _isColleague = true;
        _stage.Change(Changes.Colleagues(Bob));
        _stage.Happen("user:8@colleagues");
        Assert.Equal("gap user:bob changed 2; 3 user:bob", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Other_pages_and_the_home_feed_are_not_disturbed()
    {
        var client = _stage.Connect();
        foreach (var word in new[] { "home", "me", "user:carl" }) await client.WatchAsync(word);
        _stage.Change(Changes.Colleagues(Bob));
        _stage.Change(Changes.Colleagues(Bob, userId: 99));
        Assert.Equal("", await client.ReadTextAsync());
    }
}
