namespace MyDeclic.Silo.Demo;

/// <summary>An idea, by its place, that is one with another.</summary>
internal sealed record DemoMerge(int Idea, int Into);
