using System.CommandLine;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Live;

/// <summary>The hidden <c>worker</c> command: a process that holds some of the connections of another's run.</summary>
internal static class WorkerCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "worker";

    private static readonly Option<string> CastPath = new("--cast") { Required = true };
    private static readonly Option<string> Hub = new("--hub") { Required = true };
    private static readonly Option<string> Protocol = new("--protocol") { Required = true };
    private static readonly Option<string> Run = new("--run") { Required = true };
    private static readonly Option<double> BackIn = new("--back-in") { Required = true };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(Name, "Holds connections for another process of the tool.")
        {
            CastPath, Hub, Protocol, Run, BackIn,
        };
        command.Hidden = true;
        command.SetAction((parsed, cancel) => RunAsync(parsed, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var cast = CastFile.TryRead(parsed.GetRequiredValue(CastPath)) ?? throw new BadInputException("No cast.");
        var settings = new PoolSettings(
            new(parsed.GetRequiredValue(Hub)), parsed.GetRequiredValue(Protocol), parsed.GetRequiredValue(Run),
            TimeSpan.FromSeconds(parsed.GetValue(BackIn)));
        await using var pool = new WatcherPool(cast, settings, Clock.Current) { IsWholeProcess = true };
        // The end of the input is the end of the run, also when the other process is gone.
        while (await Console.In.ReadLineAsync(cancel) is { } line)
        {
            var answer = await AnswerAsync(pool, WorkerWire.OfLine<WorkerRequest>(line), cancel);
            await Console.Out.WriteLineAsync(WorkerWire.ToLine(answer).AsMemory(), cancel);
        }

        return ExitCodes.Done;
    }

    private static async Task<WorkerAnswer> AnswerAsync(WatcherPool pool, WorkerRequest request, CancellationToken cancel)
    {
        try
        {
            switch (request.Do)
            {
                case WorkerRequest.Open:
                    await pool.OpenAsync(request.Plans!, request.PerSecond, cancel);
                    return new();
                case WorkerRequest.Measure:
                    await pool.BeginMeasuringAsync();
                    return new();
                case WorkerRequest.Cut:
                    await pool.CutAsync();
                    return new();
                case WorkerRequest.Sample:
                    var sample = await pool.SampleAsync();
                    return new(
                        Sample: new(sample.Live, sample.Deliveries, sample.Bytes, sample.CpuSeconds),
                        Latency: sample.Latency.ToSparse(), Rejoin: sample.Rejoin.ToSparse());
                case WorkerRequest.Troubles:
                    return new(Troubles: await pool.TroublesAsync());
                default:
                    var ledger = new Ledger();
                    foreach (var write in request.Writes!) ledger.Enter(write);
                    return new(Findings: await pool.VerifyAsync(ledger));
            }
        }
        catch (BadInputException bad)
        {
            return new(Error: bad.Message);
        }
    }
}
