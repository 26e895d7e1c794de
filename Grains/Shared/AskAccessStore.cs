namespace MyDeclic;

/// <summary>Who sees a session with executives, as SQL: the one place, for whatever slice asks.</summary>
internal static class AskAccessStore
{
    /// <summary>
    /// The viewer's rule for a session <c>a</c>: those it is for (<c>@bit</c>), who answers in it, and the communication team
    /// (<c>@all</c>).
    /// </summary>
    public const string Seen =
        """
        (@all = 1 or (a.populations & @bit) <> 0
            or exists (select 1 from ask_hosts h where h.ask_id = a.id and h.user_id = @viewer))
        """;
}
