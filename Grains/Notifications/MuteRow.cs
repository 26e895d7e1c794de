namespace MyDeclic.Notifications;

/// <summary>Something muted, as the list reads it.</summary>
internal sealed record MuteRow
{
    public int Kind { get; init; }

    public string Key { get; init; } = "";

    public string Title { get; init; } = "";

    public string Name { get; init; } = "";

    public MutedThing ToView() => new(
        (MuteKind)Kind, Key, Kind == (int)MuteKind.Thread ? PlainText.Beginning(Title.Length > 0 ? Title : Name) : Name);
}
