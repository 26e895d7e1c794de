using Orleans;

namespace MyDeclic.Jams;

/// <summary>An idea that animators hid, as its author and animators see it.</summary>
/// <param name="Idea">With its title and text.</param>
/// <param name="Reason">Why it was hidden.</param>
/// <param name="Appeal">What its author says against it; empty for nothing, or when animators answered.</param>
[GenerateSerializer, Immutable, Alias("HiddenIdea")]
public sealed record HiddenIdea(IdeaView Idea, string Reason, string Appeal);
