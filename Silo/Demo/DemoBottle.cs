namespace MyDeclic.Silo.Demo;

/// <summary>A question of the demonstration that travels to those who may know.</summary>
/// <param name="By">The asker's handle.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="Answers">In order.</param>
/// <param name="SolvedBy">The handle of whose answer helped; null while none did.</param>
/// <param name="Title">Of the best practice made of it; null without one.</param>
/// <param name="Article">The best practice; Markdown.</param>
internal sealed record DemoBottle(
    string By, string Text, IReadOnlyList<string> Tags, IReadOnlyList<DemoComment> Answers, string? SolvedBy, string? Title,
    string? Article);
