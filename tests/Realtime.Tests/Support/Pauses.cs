namespace MyDeclic.Realtime.Tests.Support;

/// <summary>Holds calls until the test lets them go. What follows a call then runs on the test's own thread.</summary>
internal sealed class Pauses
{
    private readonly Queue<TaskCompletionSource> _waiting = new();

    public int Count => _waiting.Count;

    public Task WaitAsync()
    {
        var pause = new TaskCompletionSource();
        _waiting.Enqueue(pause);
        return pause.Task;
    }

    /// <summary>Lets the oldest go, if there is one.</summary>
    public bool Release()
    {
        if (!_waiting.TryDequeue(out var oldest)) return false;
        Plain.Run(oldest.SetResult);
        return true;
    }
}
