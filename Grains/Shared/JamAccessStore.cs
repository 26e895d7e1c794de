namespace MyDeclic;

/// <summary>The one rule of who sees a jam as SQL, for every list.</summary>
internal static class JamAccessStore
{
    /// <summary>
    /// Whether the viewer sees <c>jams j</c>: who reads its community and is of its populations; <c>JamRules.Of</c> is the
    /// same rule for one jam. Needs the parameters <c>viewer</c>, <c>open</c> (1 when the viewer may read public communities)
    /// and <c>bit</c>, of the viewer's population.
    /// </summary>
    public const string Seen =
        """
        ((exists (select 1 from communities c where c.id = j.community_id and c.access = 0 and @open = 1)
            or exists (select 1 from memberships m
                       where m.community_id = j.community_id and m.user_id = @viewer and m.state = 3))
         and (j.populations & @bit) <> 0)
        """;
}
