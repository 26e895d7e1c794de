using MyDeclic.Bottles;

namespace MyDeclic.WebFront.Bottles;

/// <summary>Body of <c>POST /bottles/{id}/decline</c>.</summary>
/// <param name="Reason">Why; nothing is said when absent.</param>
public sealed record Decline(DeclineReason? Reason);
