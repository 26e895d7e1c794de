namespace MyDeclic.Silo.Demo;

/// <summary>A private conversation of the demonstration.</summary>
/// <param name="People">Handles; the first starts it.</param>
/// <param name="Title">Of a group; null without one.</param>
/// <param name="Lines">What is said, in order.</param>
internal sealed record DemoTalk(IReadOnlyList<string> People, string? Title, IReadOnlyList<DemoComment> Lines);
