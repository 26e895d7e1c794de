using MyDeclic.WebFront.Tests.Rig;
using Xunit;

namespace MyDeclic.WebFront.Tests.Shared;

public class WindowLimiterTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void The_act_after_the_limit_waits_for_the_windows_end()
    {
        WindowLimiter<string> limiter = new(2, TimeSpan.FromMinutes(1), _time);
        Assert.True(limiter.TryTake("a", out _));
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.True(limiter.TryTake("a", out _));
        Assert.False(limiter.TryTake("a", out var wait));
        Assert.Equal(TimeSpan.FromSeconds(40), wait);
        Assert.True(limiter.TryTake("b", out _));
        _time.Advance(wait);
        Assert.True(limiter.TryTake("a", out _));
    }

    [Fact]
    public void What_is_given_back_or_forgotten_does_not_count()
    {
        WindowLimiter<string> limiter = new(1, TimeSpan.FromMinutes(1), _time);
        Assert.True(limiter.TryTake("a", out _));
        limiter.GiveBack("a");
        Assert.False(limiter.IsFull("a", out _));
        Assert.True(limiter.TryTake("a", out _));
        Assert.True(limiter.IsFull("a", out _));
        limiter.Forget("a");
        Assert.True(limiter.TryTake("a", out _));
    }

    [Fact]
    public void A_key_that_came_back_keeps_its_younger_window()
    {
        WindowLimiter<string> limiter = new(1, TimeSpan.FromMinutes(1), _time);
        Assert.True(limiter.TryTake("a", out _));
        limiter.Forget("a");
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(limiter.TryTake("a", out _));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.False(limiter.TryTake("a", out var wait));
        Assert.Equal(TimeSpan.FromSeconds(30), wait);
    }

    [Fact]
    public void Ever_new_keys_do_not_fill_the_memory()
    {
        WindowLimiter<int> limiter = new(1, TimeSpan.FromMinutes(1), _time);
        for (var key = 0; key <= FrontLimits.RateKeysMax; key++) Assert.True(limiter.TryTake(key, out _));
        Assert.True(limiter.TryTake(0, out _));
        Assert.False(limiter.TryTake(FrontLimits.RateKeysMax, out _));
    }
}
