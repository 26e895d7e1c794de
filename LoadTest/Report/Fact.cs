namespace MyDeclic.LoadTest.Report;

/// <summary>A named piece of text.</summary>
internal sealed record Fact(string Name, string Value);
