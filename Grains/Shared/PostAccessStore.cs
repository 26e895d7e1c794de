namespace MyDeclic;

/// <summary>The one reading rule of posts as SQL, for every list, search and count.</summary>
internal static class PostAccessStore
{
    /// <summary>
    /// Whether <c>posts p</c> stands in lists of posts: ideas stand in their jam, and what is told to a jam's followers alone
    /// in their homes.
    /// </summary>
    public const string Listed = "(p.jam_id is null and (p.about_jam_id is null or p.populations = 0))";

    /// <summary>
    /// Whether the viewer may read <c>posts p</c>; <c>ConversationRules.MayRead</c> is the same rule for one post. Needs
    /// the parameters <c>viewer</c> and <c>open</c> (1 when the viewer may read public communities). An article (kind 6) is the
    /// company's word: who its editor blocked reads it too.
    /// </summary>
    public const string Readable =
        """
        (p.deleted_at is null
            and (p.populations = 0 or p.author_id = @viewer or exists (
                select 1 from users pu where pu.id = @viewer and (p.populations & (1 << pu.population)) <> 0))
            and ((p.community_id is null and (p.kind = 6
                or not exists (select 1 from blocks pb where pb.user_id = @viewer and pb.other_id = p.author_id)))
            or exists (select 1 from communities pc where pc.id = p.community_id and pc.access = 0 and @open = 1)
            or exists (select 1 from memberships pm
                       where pm.community_id = p.community_id and pm.user_id = @viewer and pm.state = 3)))
        """;
}
