namespace MyDeclic.Users;

/// <summary>A stored line of a profile's history.</summary>
internal sealed record ProfileChangeRow
{
    public long Id { get; init; }

    public string Field { get; init; } = "";

    public int Kind { get; init; }

    public string OldValue { get; init; } = "";

    public string NewValue { get; init; } = "";

    public long At { get; init; }

    public static ProfileChangeRow Of(
        long id, string field, ProfileChangeKind kind, string before, string after, DateTimeOffset at) => new()
    {
        Id = id,
        Field = field,
        Kind = (int)kind,
        OldValue = Start(before),
        NewValue = Start(after),
        At = at.ToUnixTimeMilliseconds(),
    };

    public ProfileChangeView ToView() => new(
        Id, Field, (ProfileChangeKind)Kind, OldValue, NewValue, DateTimeOffset.FromUnixTimeMilliseconds(At));

    // Half a surrogate pair is no text.
    private static string Start(string text)
    {
        const int Max = Limits.HistoryValueCharactersMax;
        return text.Length <= Max ? text : text[..(char.IsHighSurrogate(text[Max - 1]) ? Max - 1 : Max)];
    }
}
