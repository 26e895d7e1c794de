namespace MyDeclic.Storage.Tests.GrainState;

/// <summary>A grain's state.</summary>
public sealed class Notes
{
    public int Number { get; set; }

    public string? Text { get; set; }

    public List<string> Lines { get; set; } = [];
}
