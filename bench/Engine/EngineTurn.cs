namespace MyDeclic.Bench;

/// <summary>All figures of one engine from one process.</summary>
internal sealed record EngineTurn(string Engine, IReadOnlyList<EngineFigure> Figures);
