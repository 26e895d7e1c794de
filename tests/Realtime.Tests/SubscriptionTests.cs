using Microsoft.Extensions.Logging.Abstractions;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>How a server keeps its stream of the log.</summary>
public sealed class SubscriptionTests : IAsyncLifetime
{
    private readonly Stage stage = new();
    private readonly LogSubscription subscription;

    public SubscriptionTests() =>
        subscription = new(stage, stage.Relay, stage.Time, NullLogger<LogSubscription>.Instance);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await subscription.StopAsync(CancellationToken.None);
        subscription.Dispose();
        stage.Dispose();
    }

    [Fact]
    public async Task A_stream_is_renewed_from_the_place_that_was_reached()
    {
        await StartAsync();
        stage.Happen("tag:a");
        await stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.LeaseRenewal);
        Assert.Equal(1, await NextSubscriptionAsync());
        Assert.True(subscription.IsCurrent);
    }

    [Fact]
    public async Task A_server_without_the_log_keeps_trying_and_says_so()
    {
        stage.Log.OnSubscribe = _ => throw new TimeoutException();
        await subscription.StartAsync(CancellationToken.None);
        await NextSubscriptionAsync();
        Assert.False(subscription.IsCurrent);
        await stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.RetryMax);
        await NextSubscriptionAsync();
        stage.Log.OnSubscribe = null;
        await stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.RetryMax);
        await NextSubscriptionAsync();
        await RenewedAsync();
        await stage.Time.AdvanceWhenAwaitedAsync(TimeSpan.Zero);
        Assert.True(subscription.IsCurrent);
    }

    [Fact]
    public async Task A_stream_that_was_not_renewed_is_not_current()
    {
        await StartAsync();
        stage.Log.OnSubscribe = _ => throw new TimeoutException();
        await stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.LeaseCurrent);
        Assert.False(subscription.IsCurrent);
    }

    [Fact]
    public async Task A_skipped_batch_is_not_acknowledged_and_the_stream_asked_for_again()
    {
        await StartAsync();
        stage.Log.Append(["tag:a"]);
        stage.Log.Append(["tag:a"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => subscription.OnEventsAsync(stage.Log.After(1)));
        Assert.Equal(0, await NextSubscriptionAsync());
        await subscription.OnEventsAsync(stage.Log.After(0));
        Assert.Equal(2, stage.Relay.Place);
    }

    [Fact]
    public async Task A_log_that_moves_on_without_this_server_is_joined_anew_at_its_end()
    {
        await StartAsync();
        var client = stage.Connect();
        stage.Log.Append(["tag:a"]);
        for (var i = 0; i <= LiveLimits.StalledRenewalsMax; i++)
        {
            await stage.Time.AdvanceWhenAwaitedAsync(LiveLimits.LeaseRenewal);
            Assert.Equal(0, await NextSubscriptionAsync());
            await RenewedAsync();
        }

        Assert.Equal(1, await NextSubscriptionAsync());
        Assert.Equal(1, stage.Log.Unsubscriptions);
        Assert.True(client.Socket.IsAborted);
    }

    [Fact]
    public async Task Acknowledging_a_batch_waits_neither_for_a_door_nor_for_a_client()
    {
        await StartAsync();
        var doors = new Pauses();
        var client = stage.Connect();
        await client.WatchAsync("me");
        client.Socket.StopReading();
        stage.Access.BeforeAnswer = doors.WaitAsync;
        stage.Log.Append(["me"], Changes.Standing());
        Assert.True(subscription.OnEventsAsync(stage.Log.After(0)).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Stopping_ends_the_stream()
    {
        await StartAsync();
        await subscription.StopAsync(CancellationToken.None);
        Assert.Equal(1, stage.Log.Unsubscriptions);
    }

    private async Task StartAsync()
    {
        await subscription.StartAsync(CancellationToken.None);
        await NextSubscriptionAsync();
        await RenewedAsync();
        await stage.Time.AdvanceWhenAwaitedAsync(TimeSpan.Zero);
    }

    private async Task<long?> NextSubscriptionAsync() =>
        (await stage.Log.Subscriptions.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30))).After;

    private async Task RenewedAsync() =>
        await stage.Log.HeadsAsked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}
