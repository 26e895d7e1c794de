using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MyDeclic.WebFront.Media;

/// <summary>
/// Runs ffmpeg and ffprobe as child processes with little to harm: in the folder of their job, without this process's
/// environment, without input, limited by <see cref="ChildLimits"/>, killed when their time is over or nobody waits.
/// </summary>
internal sealed partial class Ffmpeg(IOptions<MediaOptions> options, TimeProvider time, ILogger<Ffmpeg> logger)
{
    private const int OutputCharactersMax = 256 * 1024;
    private const int ErrorCharactersShown = 400;

    private readonly Lazy<bool> _isThere = new(() => ChildLimits.Works(options.Value.Ffmpeg, "-version")
        && ChildLimits.Works(options.Value.Ffprobe, "-version"));

    private readonly Lazy<ChildLimits> _limits = new(() => new ChildLimits());

    /// <summary>Whether both programs are there; looked up once.</summary>
    public bool IsThere => _isThere.Value;

    /// <summary>Converts; false when it failed or took too long.</summary>
    public async Task<bool> ConvertAsync(string folder, string[] arguments, CancellationToken cancellation) =>
        await RunAsync(options.Value.Ffmpeg, folder, arguments, cancellation) is not null;

    /// <summary>What ffprobe says; null when it failed or took too long.</summary>
    public Task<string?> ProbeAsync(string folder, string[] arguments, CancellationToken cancellation) =>
        RunAsync(options.Value.Ffprobe, folder, arguments, cancellation);

    private async Task<string?> RunAsync(
        string program, string folder, string[] arguments, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        using var process = Start(program, folder, arguments);
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, either.Token);
            var errors = ReadAsync(process.StandardError, either.Token);
            await process.WaitForExitAsync(either.Token);
            var (said, complaint) = (await output, await errors);
            if (process.ExitCode == 0) return said;
            var shown = complaint[..Math.Min(complaint.Length, ErrorCharactersShown)];
            LogFailed(program, process.ExitCode, shown.ReplaceLineEndings(" "));
            return null;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            LogTooLong(program);
            return null;
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private Process Start(string program, string folder, string[] arguments)
    {
        var command = _limits.Value.Around(program, arguments);
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var path = start.Environment.TryGetValue("PATH", out var known) ? known : null;
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["TMPDIR"] = folder;
        return Process.Start(start)!;
    }

    // What is beyond the limit is read and dropped: a program that cannot write waits for ever.
    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        int length;
        while ((length = await reader.ReadAsync(buffer, cancellation)) > 0)
            text.Append(buffer, 0, Math.Min(length, OutputCharactersMax - text.Length));
        return text.ToString();
    }

    private static async Task EndAsync(Process process)
    {
        if (process.HasExited) return;
        process.Kill(entireProcessTree: true);
        // Its files are removed next: it must not write one more.
        await process.WaitForExitAsync(CancellationToken.None);
    }

    [LoggerMessage(1, LogLevel.Information, "{Program} refused a file ({Code}): {Complaint}")]
    private partial void LogFailed(string program, int code, string complaint);

    [LoggerMessage(2, LogLevel.Warning, "{Program} took too long and was killed")]
    private partial void LogTooLong(string program);
}
