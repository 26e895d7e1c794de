namespace MyDeclic.Bench;

/// <summary>What a load reached.</summary>
/// <param name="PerSecond">Calls a second.</param>
/// <param name="ProcessorNanoseconds">Processor time a call, which depends less on what else the machine does.</param>
/// <param name="BytesPerCall">Bytes allocated a call.</param>
internal sealed record CallRate(double PerSecond, double ProcessorNanoseconds, double BytesPerCall);
