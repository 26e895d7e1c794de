using Orleans.Runtime;

namespace Orleans.Embedded.Placement;

/// <summary>The only place there is.</summary>
internal sealed class InThisProcess : PlacementStrategy
{
    public static readonly InThisProcess Instance = new();
}
