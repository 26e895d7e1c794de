using Orleans.Concurrency;

namespace Orleans.Embedded.Tests.Model;

/// <summary>What actors of both kinds do.</summary>
public abstract class ActorGrain(Recorders recorders, bool isReentrant) : Grain, IActor
{
    private ActivationRecord _record = null!;
    private Sender _sender = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var (program, actor) = ActorKey.Parse(this.GetPrimaryKeyString());
        var recorder = recorders.Get(program);
        _record = recorder.Activate(actor, isReentrant);
        _sender = new Sender(recorder, GrainFactory, $"actor {actor} ({_record.Number})");
        await Task.Yield();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        _record.Deactivate();
    }

    public Task Run(SentCall call) => PlayAsync(call);

    public Task RunReadOnly(SentCall call) => PlayAsync(call);

    public Task RunInterleaving(SentCall call) => PlayAsync(call);

    public Task RunOneWay(SentCall call) => PlayAsync(call);

    private async Task PlayAsync(SentCall call)
    {
        _record.EnterTurn();
        if (!_record.Begin(call))
        {
            _record.LeaveTurn();
            return;
        }

        var open = new List<(SentCall Call, Task Outcome)>();
        foreach (var step in call.Steps)
        {
            var sent = Take(step);
            if (sent is { } one && step.Kind == StepKind.CallAndGoOn)
            {
                open.Add(one);
                continue;
            }

            _record.LeaveTurn();
            if (sent is { } call1)
                await _sender.AwaitAsync(call1.Call, call1.Outcome);
            else
                await Task.Yield();

            _record.EnterTurn();
        }

        _record.LeaveTurn();
        foreach (var (sent, outcome) in open)
            await _sender.AwaitAsync(sent, outcome);

        _record.EnterTurn();
        _record.End(call);
        _record.LeaveTurn();
        if (call.Fails)
            throw new InvalidOperationException($"{call.Id}");
    }

    /// <summary>Does what a step does within the turn; returns what was sent.</summary>
    private (SentCall Call, Task Outcome)? Take(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Call or StepKind.CallAndGoOn:
                return _sender.Send(step);
            case StepKind.Deactivate:
                _record.WillEnd();
                DeactivateOnIdle();
                return null;
            case StepKind.Tick:
                var tick = _record.Tick(step.Steps!);
                this.RegisterGrainTimer(() => PlayAsync(tick), TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                return null;
            default:
                return null;
        }
    }
}

public sealed class PlainActorGrain(Recorders recorders) : ActorGrain(recorders, isReentrant: false), IPlainActor;

[Reentrant]
public sealed class ReentrantActorGrain(Recorders recorders) : ActorGrain(recorders, isReentrant: true), IReentrantActor;
