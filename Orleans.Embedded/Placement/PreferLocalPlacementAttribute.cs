using Orleans.Embedded.Placement;

namespace Orleans.Placement;

/// <summary>Accepted, and without effect, like every <see cref="PlacementAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreferLocalPlacementAttribute() : PlacementAttribute(InThisProcess.Instance);
