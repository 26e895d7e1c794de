using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Enumerations;
using Orleans.Embedded.Filters;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Embedded.Timers;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>
/// One activation of a grain, from its first request to its end. Its state changes only in its own turns; other
/// threads post items and ask for its end.
/// </summary>
internal sealed partial class Activation : CallTarget, IGrainContext
{
    private readonly ActivationEnvironment _environment;
    private readonly IActivationOwner _owner;
    private ActivationState _state;
    private DeactivationRequest? _deactivation;
    private TaskCompletionSource? _ended;
    private IServiceScope? _services;
    private object? _instance;
    private OrderedLifecycle? _lifecycle;
    private TimerSet? _timers;
    private OpenEnumerations? _enumerations;
    private long _lastUsed;
    private long _delayedAt;
    private TimeSpan _delay;

    public Activation(GrainId id, GrainClass grainClass, ActivationEnvironment environment, IActivationOwner owner)
        : base(grainClass.Rules)
    {
        _environment = environment;
        _owner = owner;
        _lastUsed = environment.TimeProvider.GetTimestamp();
        GrainId = id;
        Class = grainClass;
        Number = environment.NextActivation();
    }

    public override GrainId GrainId { get; }

    public override object? Instance => _instance;

    public GrainClass Class { get; }

    /// <summary>The place in the order in which the silo created its activations.</summary>
    public long Number { get; }

    public ILogger Logger => _environment.Logger;

    public GrainReference GrainReference => field ??= new GrainReference(_environment.Dispatcher, GrainId);

    public object? GrainInstance => _instance;

    /// <summary>A scope of the host's services, opened for the first who asks.</summary>
    public IServiceProvider ActivationServices => OpenScope();

    /// <summary>The host's services, outside of this activation's scope.</summary>
    public IServiceProvider HostServices => _environment.Services;

    public IGrainLifecycle ObservableLifecycle => _lifecycle ??= new OrderedLifecycle();

    /// <summary>Completes at the activation's end. Only few ask.</summary>
    public Task Deactivated
    {
        get
        {
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ended = Interlocked.CompareExchange(ref _ended, ended, null) ?? ended;
            if (_state == ActivationState.Ended)
                ended.TrySetResult();

            return ended.Task;
        }
    }

    /// <summary>The sequences that callers read from this activation.</summary>
    public OpenEnumerations Enumerations =>
        _enumerations ??= new(this, _environment.ResponseTimeout, _environment.TimeProvider);

    /// <summary>Whether nothing has used the activation for its class's collection age.</summary>
    public bool IsIdle =>
        Unfinished == 0
        && Class.CollectionAge != Timeout.InfiniteTimeSpan
        && ElapsedSince(ref _lastUsed) >= Class.CollectionAge
        && ElapsedSince(ref _delayedAt) >= _delay;

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override string ToString() => $"{GrainId} (activation {Number})";

    public override bool TryReceive(GrainCall call)
    {
        var limits = Class.Limits;
        switch (Scheduler.Post(call, limits.Hard))
        {
            case PostResult.Closed:
                return false;
            case PostResult.Full:
                throw new LimitExceededException(limits.HardName, Unfinished, limits.Hard, GrainId);
        }

        if (limits.Soft > 0 && Unfinished > limits.Soft)
            LogOverSoftLimit(Logger, GrainId, Unfinished, limits.Soft);

        return true;
    }

    /// <summary>Takes over what an ended activation left; <see cref="Wake"/> starts on it.</summary>
    public void Adopt(WorkItemList waiting) => Scheduler.Adopt(waiting);

    /// <summary>Starts on what is in the mailbox.</summary>
    public void Wake() => Scheduler.RequestLook();

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        var request = new DeactivationRequest(deactivationReason, cancellationToken);
        if (Interlocked.CompareExchange(ref _deactivation, request, null) is null)
            Wake();
    }

    /// <inheritdoc cref="Grain.DelayDeactivation"/>
    public void Delay(TimeSpan timeSpan)
    {
        _delay = timeSpan == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeSpan;
        Volatile.Write(ref _delayedAt, _environment.TimeProvider.GetTimestamp());
    }

    /// <inheritdoc cref="GrainBaseExtensions.RegisterGrainTimer{TState}(IGrainBase, Func{TState, CancellationToken,
    /// Task}, TState, GrainTimerCreationOptions)"/>
    public IGrainTimer RegisterTimer<TState>(
        Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer<TState>(this, callback, state, options);
        (_timers ??= new TimerSet()).Add(timer);
        timer.Run(_environment.TimeProvider);
        return timer;
    }

    /// <summary>Gives a timer's callback its turn; an ended activation has none left.</summary>
    public void Post(GrainTimer timer) => Scheduler.Post(timer, limit: 0);

    public void Forget(GrainTimer timer) => _timers?.Remove(timer);

    public override IncomingCall? Intercept(GrainCall call, object instance) =>
        _environment.Filters.Count == 0 && instance is not IIncomingGrainCallFilter
            ? null
            : new IncomingCall(call, this, instance, _environment.Filters);

    public override void OnCallFailed(GrainCall call, Exception exception)
    {
        // The state in memory is not the stored one: a new activation reads it again. Only the grain that wrote has
        // to go, not those that the exception passes through.
        if (exception is not InconsistentStateException { IsSourceActivation: true } inconsistent)
            return;

        inconsistent.IsSourceActivation = false;
        Deactivate(new DeactivationReason(
            DeactivationReasonCode.ApplicationError, exception, "The stored state was changed by another."));
    }

    public override void OnUnhandled(Exception exception) => LogUnhandled(Logger, exception, GrainId);

    public override void Complete(WorkItem item)
    {
        if (item.KeepsAlive)
            Volatile.Write(ref _lastUsed, _environment.TimeProvider.GetTimestamp());

        base.Complete(item);
        if (_deactivation is not null && Mailbox.Running == 0)
            Wake();
    }

    protected override bool MayStartItems()
    {
        if (_state == ActivationState.Created)
            Activate();

        return _state == ActivationState.Active && _deactivation is null or { ServesWaiting: true };
    }

    protected override void OnLooked()
    {
        if (_deactivation is not { } request || _state != ActivationState.Active)
            return;

        _timers?.DisposeAll();
        if (Mailbox.Running > 0)
            return;

        _state = ActivationState.Deactivating;
        _ = DeactivateAsync(request);
    }

    private void Activate()
    {
        _state = ActivationState.Activating;
        _environment.Meter.OnCreated(GrainId.Type);

        // Activating is part of what the first caller asked for: its request context is seen here too.
        if (Mailbox.FirstWaiting is GrainCall first && (Class.HasOnActivate || first.Values is not null))
            RequestScope.Current = first;

        try
        {
            _instance = Class.CreateInstance(this);
            if (_instance is ILifecycleParticipant<IGrainLifecycle> participant)
                participant.Participate(ObservableLifecycle);
            if (Class.HasOnActivate || _lifecycle is not null)
                _ = ActivateAsync();
            else
                _state = ActivationState.Active;
        }
        catch (Exception exception)
        {
            _ = FailActivationAsync(exception);
        }

        if (RequestScope.Current is not null)
            RequestScope.Current = null;
    }

    private async Task ActivateAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(
                _environment.Collection.ActivationTimeout, _environment.TimeProvider);
            if (_lifecycle is not null)
                await _lifecycle.StartAsync(timeout.Token);
            if (_instance is IGrainBase grain)
                await grain.OnActivateAsync(timeout.Token);

            _state = ActivationState.Active;
            Wake();
        }
        catch (Exception exception)
        {
            await FailActivationAsync(exception);
        }
    }

    private async Task FailActivationAsync(Exception exception)
    {
        _environment.Meter.OnEnded(GrainId.Type, reason: null);
        LogActivationFailed(Logger, exception, GrainId);
        if (_lifecycle is not null)
        {
            using var timeout = new CancellationTokenSource(
                _environment.Collection.DeactivationTimeout, _environment.TimeProvider);
            await StopLifecycleAsync(timeout.Token);
        }

        await EndAsync(exception);
    }

    private async Task DeactivateAsync(DeactivationRequest request)
    {
        using var timeout = new CancellationTokenSource(
            _environment.Collection.DeactivationTimeout, _environment.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, request.CancellationToken);
        try
        {
            if (_instance is IGrainBase grain)
                await grain.OnDeactivateAsync(request.Reason, either.Token);
        }
        catch (Exception exception)
        {
            LogDeactivationFailed(Logger, exception, GrainId);
        }

        await StopLifecycleAsync(either.Token);
        _environment.Meter.OnEnded(GrainId.Type, request.Reason.ReasonCode);
        await EndAsync(failure: null);
    }

    private async Task StopLifecycleAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_lifecycle is not null)
                await _lifecycle.StopAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            LogDeactivationFailed(Logger, exception, GrainId);
        }
    }

    /// <summary>Frees the id. What waits fails with the given exception, or else a new activation serves it.</summary>
    private async Task EndAsync(Exception? failure)
    {
        _timers?.DisposeAll();
        await DisposeAsync();
        _state = ActivationState.Ended;
        _instance = null;
        var failed = default(WorkItemList);
        Scheduler.Close(posted =>
        {
            var waiting = Mailbox.TakeAll(posted);
            var left = default(WorkItemList);
            while (waiting.Take() is { } item)
            {
                if (failure is not null)
                    failed.Add(item);
                else if (!item.IsAbandoned)
                    left.Add(item);
            }

            _owner.Replace(this, left);
        });

        while (failed.Take() is { } item)
            item.Fail(failure!);

        Interlocked.MemoryBarrier();
        _ended?.TrySetResult();
    }

    private async Task DisposeAsync()
    {
        try
        {
            if (_enumerations is not null)
                await _enumerations.EndAllAsync();
            if (_instance is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else if (_instance is IDisposable disposable)
                disposable.Dispose();

            if (_services is IAsyncDisposable services)
                await services.DisposeAsync();
            else
                _services?.Dispose();
        }
        catch (Exception exception)
        {
            LogDeactivationFailed(Logger, exception, GrainId);
        }
    }

    private IServiceProvider OpenScope()
    {
        ObjectDisposedException.ThrowIf(_state == ActivationState.Ended, this);
        return (_services ??= _environment.Services.CreateScope()).ServiceProvider;
    }

    private TimeSpan ElapsedSince(ref long timestamp) =>
        _environment.TimeProvider.GetElapsedTime(Volatile.Read(ref timestamp));

    [LoggerMessage(Level = LogLevel.Error, Message = "The grain {GrainId} could not be activated.")]
    private static partial void LogActivationFailed(ILogger logger, Exception exception, GrainId grainId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The deactivation of the grain {GrainId} failed.")]
    private static partial void LogDeactivationFailed(ILogger logger, Exception exception, GrainId grainId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Code that nobody awaits failed in the grain {GrainId}.")]
    private static partial void LogUnhandled(ILogger logger, Exception exception, GrainId grainId);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The grain {GrainId} has {Unfinished} requests, more than {SoftLimit}.")]
    private static partial void LogOverSoftLimit(ILogger logger, GrainId grainId, int unfinished, int softLimit);
}
