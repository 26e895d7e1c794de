namespace MyDeclic.Bench;

/// <summary>What a load reached.</summary>
/// <param name="PerSecond">Calls a second.</param>
/// <param name="ProcessorNanoseconds">Processor time a call, which depends less on what else the machine does.</param>
/// <param name="BytesPerCall">Bytes allocated a call.</param>
/// <param name="Starved">How many callers gave up because a call had no response in time.</param>
internal sealed record CallRate(double PerSecond, double ProcessorNanoseconds, double BytesPerCall, int Starved);
