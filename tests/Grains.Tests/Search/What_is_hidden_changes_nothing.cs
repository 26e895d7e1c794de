namespace MyDeclic.Tests.Search;

/// <summary>
/// Two worlds that differ by what somebody may not see answer that person alike, to the last count and cursor.
/// </summary>
public sealed class What_is_hidden_changes_nothing(SearchDatabases databases) : IClassFixture<SearchDatabases>
{
    [Fact]
    public Task For_any_viewer_and_any_hidden_thing() =>
        HiddenThings.AssertChangeNothingAsync(() => SearchWorld.StartAsync(databases.NewSqlite()));
}
