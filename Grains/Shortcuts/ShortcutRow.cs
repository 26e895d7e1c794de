
namespace MyDeclic.Shortcuts;

/// <summary>A stored shortcut.</summary>
internal sealed record ShortcutRow
{
    public long Id { get; init; }

    public string Label { get; init; } = "";

    public string Url { get; init; } = "";

    public string Emoji { get; init; } = "";

    /// <summary>The sum of 1 &lt;&lt; population; 0 for one's own.</summary>
    public long Populations { get; init; }

    public ShortcutView ToView() => new(
        Id, Label, Url, Emoji, Populations == 0 ? null : PopulationBits.Read(Populations));
}
