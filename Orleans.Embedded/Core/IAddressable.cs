namespace Orleans.Runtime;

/// <summary>Anything that can be the target of calls: grains, their references, and observers.</summary>
public interface IAddressable;
