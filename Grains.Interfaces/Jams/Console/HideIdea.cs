using Orleans;

namespace MyDeclic.Jams;

/// <summary>Hides a thread that is an idea of a jam, or shows it again. Whoever calls has been judged by the jam.</summary>
/// <param name="Step">What happens.</param>
/// <param name="Text">The reason, or the appeal; empty otherwise.</param>
[GenerateSerializer, Immutable, Alias("HideIdea")]
public sealed record HideIdea(HidingStep Step, string Text);
