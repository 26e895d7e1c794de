using MyDeclic.Jams;

namespace MyDeclic.WebFront.Jams;

/// <summary>A phase in the body of a request.</summary>
/// <param name="Kind">What it is for; required.</param>
/// <param name="OpensAt">As <c>2027-03-27T09:00</c> on the clocks of the jam's zone, or with an offset; required.</param>
/// <param name="ClosesAt">The same; required.</param>
/// <param name="Allows">What may be done in it; what its kind usually allows when absent.</param>
/// <param name="ShowsTallies">Whether everybody sees how ideas stand; true when absent.</param>
public sealed record NewPhase(
    JamPhaseKind? Kind, string? OpensAt, string? ClosesAt, IReadOnlyList<JamAction>? Allows, bool? ShowsTallies)
{
    internal NewJamPhase ToCommand() => new(Kind, OpensAt, ClosesAt, Allows is null ? null : [.. Allows], ShowsTallies);
}
