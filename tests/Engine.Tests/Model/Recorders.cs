using System.Collections.Concurrent;

namespace Orleans.Embedded.Tests.Model;

/// <summary>The recorders of the programs that run.</summary>
public sealed class Recorders
{
    private readonly ConcurrentDictionary<int, Recorder> _recorders = new();
    private int _programs;

    /// <summary>Begins to record another program.</summary>
    public Recorder Begin()
    {
        var recorder = new Recorder(Interlocked.Increment(ref _programs));
        _recorders[recorder.Program] = recorder;
        return recorder;
    }

    public Recorder Get(int program) => _recorders[program];

    /// <summary>Forgets a program, and with it all that it did.</summary>
    public void End(Recorder recorder) => _recorders.TryRemove(recorder.Program, out _);
}
