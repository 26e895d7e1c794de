namespace Orleans.Runtime;

/// <summary>Where in a cluster a grain is activated. Accepted, and without effect: there is one process.</summary>
public abstract class PlacementStrategy;
