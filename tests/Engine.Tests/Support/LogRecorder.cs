using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Orleans.Embedded.Tests.Support;

/// <summary>Keeps what was logged, and lets tests wait for it.</summary>
public sealed class LogRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> _entries = new();
    private readonly SemaphoreSlim _added = new(0);

    /// <summary>Waits for a warning or an error that says something of a grain, and lets those before it go.</summary>
    public async Task<(string Text, Exception? Exception)> TroubleOfAsync(string grainId)
    {
        while (true)
        {
            await _added.WaitAsync().Soon();
            if (_entries.TryDequeue(out var entry) && entry.Level >= LogLevel.Warning
                && entry.Text.Contains(grainId, StringComparison.Ordinal))
                return (entry.Text, entry.Exception);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        _entries.Enqueue((logLevel, formatter(state, exception), exception));
        _added.Release();
    }

    public void Dispose()
    {
    }
}
