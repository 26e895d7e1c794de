using MyDeclic.Rig.Server;

namespace MyDeclic.Tests.Communities;

/// <summary>A server on which communities fall asleep after a few seconds.</summary>
public sealed class SleepyServer : OneServer
{
    protected override Task<SiloProcess> StartAsync() => SiloProcess.StartAsync(
        [.. Unhurried, "--Communities:SleepsAfter=00:00:03", "--Communities:CheckEvery=00:00:01"]);
}
