namespace MyDeclic.Silo.Demo;

/// <summary>A theme of a jam of the demonstration, with the handles of those who animate it.</summary>
internal sealed record DemoTheme(string Name, string Question, IReadOnlyList<string> Animators);
