using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Orleans.Embedded.Tests.Support;

/// <summary>Keeps what was logged, and lets tests wait for it.</summary>
public sealed class LogRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> _entries = new();
    private readonly SemaphoreSlim _added = new(0);

    public async Task<(LogLevel Level, string Text, Exception? Exception)> NextAsync(LogLevel level)
    {
        while (true)
        {
            await _added.WaitAsync().Soon();
            if (_entries.TryDequeue(out var entry) && entry.Level == level)
                return entry;
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
