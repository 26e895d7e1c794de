using MyDeclic.Jams;

namespace MyDeclic.Silo.Demo;

/// <summary>A phase of a jam of the demonstration.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="OpensInHours">From when the company is first started; below 0 for the past.</param>
/// <param name="LastsHours">From its opening to its closing.</param>
/// <param name="Allows">What may be done in it; what is usual when absent.</param>
internal sealed record DemoPhase(JamPhaseKind Kind, int OpensInHours, int LastsHours, IReadOnlyList<JamAction>? Allows);
