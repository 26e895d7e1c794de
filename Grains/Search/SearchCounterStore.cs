using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>The statistic of searches in SQL.</summary>
internal static class SearchCounterStore
{
    public static void Add(WriteTransaction tx, DateTimeOffset at, long count) => tx.Execute(
        """
        insert into search_days (day, people_searches) values (@day, @count)
        on conflict (day) do update set people_searches = search_days.people_searches + excluded.people_searches
        """,
        new { day = at.ToUnixTimeSeconds() / (24 * 60 * 60), count });
}
