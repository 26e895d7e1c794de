using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans.Embedded.Reminders;

/// <summary>
/// Delivers the reminders of a table. Those that are due soon are in memory, each with a timer; the table is read at
/// the start and then now and again. It begins after all else of the host has started, and ends before all else.
/// </summary>
internal sealed partial class ReminderService(
    IServiceProvider services,
    IGrainFactory grains,
    TimeProvider time,
    IOptions<ReminderOptions> options,
    ILogger<ReminderService> logger) : IReminderRegistry, IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan s_retryPause = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId GrainId, string Name), LocalReminder> _local = [];
    private readonly CancellationTokenSource _stopping = new();
    private HashSet<(GrainId GrainId, string Name)>? _changed;
    private Task _refreshing = Task.CompletedTask;
    private bool _hasStopped;

    private IReminderTable Table => field ??= services.GetService<IReminderTable>()
        ?? throw new OrleansConfigurationException($"Reminders need an {nameof(IReminderTable)}, and there is none.");

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<IGrainReminder> RegisterOrUpdateReminder(
        GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (period < options.Value.MinimumReminderPeriod || period == TimeSpan.Zero)
        {
            throw new ArgumentException(
                $"The period {period} of {reminderName} is shorter than {options.Value.MinimumReminderPeriod}.");
        }

        CheckCaller();
        var entry = new ReminderEntry
        {
            GrainId = callingGrainId,
            ReminderName = reminderName,
            StartAt = Now + dueTime,
            Period = period,
        };
        entry.ETag = await Table.UpsertRow(entry)
            ?? throw new ReminderException($"The reminder {entry} was being changed by another. Try again.");
        lock (_gate)
        {
            _changed?.Add((callingGrainId, reminderName));
            Keep((callingGrainId, reminderName), entry);
        }

        return ReminderHandle.To(entry);
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        CheckCaller();
        if (reminder is not ReminderHandle(var grainId, var name, var etag))
            throw new ArgumentException("This reminder was not made here.", nameof(reminder));
        if (!await Table.RemoveRow(grainId, name, etag) && await Table.ReadRow(grainId, name) is not null)
            throw new ReminderException($"The reminder {name} of {grainId} was changed since. Get it again and retry.");

        lock (_gate)
        {
            _changed?.Add((grainId, name));
            Drop((grainId, name));
        }
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName)
    {
        CheckCaller();
        return await Table.ReadRow(callingGrainId, reminderName) is { } row ? ReminderHandle.To(row) : null;
    }

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId)
    {
        CheckCaller();
        var data = await Table.ReadRows(callingGrainId);
        return [.. data.Reminders.Select(ReminderHandle.To)];
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (refresh, window) = (options.Value.RefreshReminderListPeriod, options.Value.ReminderLoadingWindow);
        if (refresh <= TimeSpan.Zero || window < refresh || options.Value.MinimumReminderPeriod < TimeSpan.Zero)
        {
            throw new OrleansConfigurationException(
                $"{nameof(ReminderOptions)}: no period may be negative, and the loading window of {window} may not be "
                + $"shorter than the refresh period of {refresh}, which must be above zero.");
        }

        using var timeout = new CancellationTokenSource(options.Value.InitializationTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        await Table.StartAsync(either.Token);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _refreshing = KeepFreshAsync();
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        List<Task> running;
        lock (_gate)
        {
            _hasStopped = true;
            running = [_refreshing, .. _local.Values.Select(reminder => reminder.Delivery)];
            foreach (var reminder in _local.Values)
                reminder.Dispose();
        }

        await _stopping.CancelAsync();

        // The host's shutdown timeout counts for ticks as for all other requests.
        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Table.StopAsync(cancellationToken);

    public void Dispose() => _stopping.Dispose();

    private static void CheckCaller()
    {
        if (CurrentTarget.Value is null)
            throw new InvalidOperationException("Only a grain can ask for its reminders.");
    }

    private async Task KeepFreshAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var pause = options.Value.RefreshReminderListPeriod;
            try
            {
                await RefreshAsync();
            }
            catch (Exception exception)
            {
                pause = pause < s_retryPause ? pause : s_retryPause;
                LogReadFailed(logger, exception, pause);
            }

            await Task.Delay(pause, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Makes memory agree with the table. What a grain changes meanwhile is newer than what is read.</summary>
    private async Task RefreshAsync()
    {
        lock (_gate)
        {
            _changed = [];
        }

        var table = await Table.ReadRows(0, 0);
        lock (_gate)
        {
            var horizon = Now + options.Value.ReminderLoadingWindow;
            var obsolete = _local.Keys.Except(_changed).ToHashSet();
            foreach (var row in table.Reminders.Where(row => row.Period > TimeSpan.Zero))
            {
                var key = (row.GrainId, row.ReminderName);
                if (_changed.Contains(key))
                    continue;

                if (_local.ContainsKey(key) || LocalReminder.TickFrom(row, Now) <= horizon)
                    Keep(key, row);
                if (_local.TryGetValue(key, out var kept) && !kept.IsIdleUntil(horizon))
                    obsolete.Remove(key);
            }

            foreach (var key in obsolete)
                Drop(key);

            _changed = null;
        }
    }

    private void Keep((GrainId GrainId, string Name) key, ReminderEntry row)
    {
        if (_local.TryGetValue(key, out var known))
        {
            known.Update(row);
        }
        else if (!_hasStopped)
        {
            // The ticks are nobody's: the context of the request that registers must not flow into them.
            using (ExecutionContext.SuppressFlow())
                _local.Add(key, new LocalReminder(row, DeliverAsync, time));
        }
    }

    private void Drop((GrainId GrainId, string Name) key)
    {
        if (_local.Remove(key, out var known))
            known.Dispose();
    }

    private async Task DeliverAsync(ReminderEntry row)
    {
        try
        {
            var grain = grains.GetGrain<IRemindable>(row.GrainId);
            await grain.ReceiveReminder(row.ReminderName, new TickStatus(row.StartAt, row.Period, Now));
        }
        catch (Exception exception)
        {
            LogTickFailed(logger, exception, row.ReminderName, row.GrainId, row.Period);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The reminder {Reminder} of {GrainId} failed. It comes again, every {Period}.")]
    private static partial void LogTickFailed(
        ILogger logger, Exception exception, string reminder, GrainId grainId, TimeSpan period);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The reminders could not be read. The next attempt follows in {Delay}.")]
    private static partial void LogReadFailed(ILogger logger, Exception exception, TimeSpan delay);
}
