using Microsoft.Extensions.Logging.Abstractions;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>How a server keeps its stream of the log.</summary>
public sealed class SubscriptionTests : IAsyncLifetime
{
    private readonly Stage _stage = new();
    private readonly LogSubscription _subscription;

    public SubscriptionTests() =>
        _subscription = new(_stage, _stage.Relay, _stage.Time, NullLogger<LogSubscription>.Instance);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _subscription.StopAsync(CancellationToken.None);
        _subscription.Dispose();
        _stage.Dispose();
    }

    [Fact]
    public async Task A_stream_is_renewed_from_the_place_that_was_reached()
    {
        await StartAsync();
        _stage.Happen("tag:a");
        await _stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.LeaseRenewal);
        Assert.Equal(1, await NextSubscriptionAsync());
        Assert.True(_subscription.IsCurrent);
    }

    [Fact]
    public async Task A_server_without_the_log_keeps_trying_and_says_so()
    {
        _stage.Log.OnSubscribe = _ => throw new TimeoutException();
        await _subscription.StartAsync(CancellationToken.None);
        await NextSubscriptionAsync();
        Assert.False(_subscription.IsCurrent);
        await _stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.RetryMax);
        await NextSubscriptionAsync();
        _stage.Log.OnSubscribe = null;
        await _stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.RetryMax);
        await NextSubscriptionAsync();
        await RenewedAsync();
        await _stage.Time.AdvanceWhenAwaitedAsync(TimeSpan.Zero);
        Assert.True(_subscription.IsCurrent);
    }

    [Fact]
    public async Task A_stream_that_was_not_renewed_is_not_current()
    {
        await StartAsync();
        _stage.Log.OnSubscribe = _ => throw new TimeoutException();
        await _stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.LeaseCurrent);
        Assert.False(_subscription.IsCurrent);
    }

    [Fact]
    public async Task A_skipped_batch_is_not_acknowledged_and_the_stream_asked_for_again()
    {
        await StartAsync();
        _stage.Log.Append(["tag:a"]);
        _stage.Log.Append(["tag:a"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _subscription.OnEventsAsync(_stage.Log.After(1)));
        Assert.Equal(0, await NextSubscriptionAsync());
        await _subscription.OnEventsAsync(_stage.Log.After(0));
        Assert.Equal(2, _stage.Relay.Place);
    }

    [Fact]
    public async Task A_log_that_moves_on_without_this_server_is_joined_anew_at_its_end()
    {
        await StartAsync();
        var client = _stage.Connect();
        _stage.Log.Append(["tag:a"]);
        for (var i = 0; i <= LiveLimits.StalledRenewalsMax; i++)
        {
            await _stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.LeaseRenewal);
            Assert.Equal(0, await NextSubscriptionAsync());
            await RenewedAsync();
        }

        Assert.Equal(1, await NextSubscriptionAsync());
        Assert.Equal(1, _stage.Log.Unsubscriptions);
        Assert.True(client.Socket.IsAborted);
    }

    [Fact]
    public async Task Acknowledging_a_batch_waits_neither_for_a_door_nor_for_a_client()
    {
        await StartAsync();
        var doors = new Pauses();
        var client = _stage.Connect();
        await client.WatchAsync("me");
        client.Socket.StopReading();
        _stage.Access.BeforeAnswer = doors.WaitAsync;
        _stage.Log.Append(["me"], Changes.Standing());
        Assert.True(_subscription.OnEventsAsync(_stage.Log.After(0)).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Stopping_ends_the_stream()
    {
        await StartAsync();
        await _subscription.StopAsync(CancellationToken.None);
        Assert.Equal(1, _stage.Log.Unsubscriptions);
    }

    private async Task StartAsync()
    {
        await _subscription.StartAsync(CancellationToken.None);
        await NextSubscriptionAsync();
        await RenewedAsync();
        await _stage.Time.AdvanceWhenAwaitedAsync(TimeSpan.Zero);
    }

    private async Task<long?> NextSubscriptionAsync() =>
        (await _stage.Log.Subscriptions.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30))).After;

    private async Task RenewedAsync() =>
        await _stage.Log.HeadsAsked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}
