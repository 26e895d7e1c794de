namespace MyDeclic.Bench;

/// <summary>One measured figure of one engine.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Value">How much.</param>
/// <param name="MoreIsBetter">Whether a larger value is the better one.</param>
internal sealed record EngineFigure(string Name, string Unit, double Value, bool MoreIsBetter);
