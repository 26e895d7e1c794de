namespace MyDeclic.Search;

/// <summary>
/// The access rule as SQL, for every statement of the search: what may not be seen is never counted, weighed or limited.
/// The parameters are those of <see cref="SearchScope.Parameters"/>.
/// </summary>
internal static class AccessStore
{
    /// <summary>Who is there for the caller, of <c>users u</c>.</summary>
    public const string Person =
        "not exists (select 1 from blocks ub where ub.user_id = @viewer and ub.other_id = u.id)";

    /// <summary><c>CommunityRules</c> for seeing, of <c>communities c</c> with the caller's <c>memberships m</c>.</summary>
    public const string Community =
        "(m.state in (2, 3) or (c.access <> 2 and @browse = 1) or (c.access = 0 and @open = 1))";
}
