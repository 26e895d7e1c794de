namespace MyDeclic.Bottles;

/// <summary>One thing that somebody did about a tag.</summary>
internal readonly record struct Evidence(EvidenceKind Kind, string Tag, DateTimeOffset At);
