namespace MyDeclic.Silo.Demo;

/// <summary>A comment of the demonstration's past, by its author's handle.</summary>
internal sealed record DemoComment(string By, string Text);
