namespace Orleans.Embedded.Tests.Model;

/// <summary>Sends calls for somebody, and tells the recorder what became of them.</summary>
public sealed class Sender(Recorder recorder, IGrainFactory grains, string name)
{
    /// <summary>Sends the call of a step.</summary>
    public (SentCall Call, Task Outcome) Send(Step step)
    {
        var call = recorder.Send(name, step);
        var actor = ActorKey.Get(grains, recorder.Program, step.Target);
        return (call, call.Mode switch
        {
            CallMode.ReadOnly => actor.RunReadOnly(call),
            CallMode.AlwaysInterleave => actor.RunInterleaving(call),
            CallMode.OneWay => actor.RunOneWay(call),
            _ => actor.Run(call),
        });
    }

    /// <summary>Waits for the outcome of a call; a failure that was to be is none.</summary>
    public async Task AwaitAsync(SentCall call, Task outcome)
    {
        try
        {
            await outcome;
            recorder.Outcome(call, exception: null);
        }
        catch (Exception exception)
        {
            recorder.Outcome(call, exception);
        }
    }
}
