namespace MyDeclic.Bench;

/// <summary>What one step costs in one protocol.</summary>
/// <param name="Step">What is done.</param>
/// <param name="Protocol">In which protocol.</param>
/// <param name="Nanoseconds">How long it takes.</param>
/// <param name="AllocatedBytes">What it takes from the heap.</param>
/// <param name="WireBytes">What travels.</param>
internal sealed record ProtocolFigure(
    string Step, string Protocol, double Nanoseconds, double AllocatedBytes, int WireBytes);
