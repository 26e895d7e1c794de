using MyDeclic.Rig.Server;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Import;

/// <summary><c>import org</c> from its command line to the database.</summary>
public sealed class OrgImportTests : IDisposable
{
    // CPU time, because how long it takes by the clock depends on what else the machine has to do.
    private static readonly TimeSpan ProcessorTimeMax = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    private string Database => _folder["data/mydeclic.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_large_institution_is_imported_in_time_and_a_second_run_changes_nothing()
    {
        var follows = MadeUpOrg.Write(_folder);
        var first = await ImportAsync();
        Assert.Equal((0, ""), (first.Code, first.Errors));
        Assert.InRange(first.ProcessorTime, TimeSpan.FromTicks(1), ProcessorTimeMax);
        Assert.Equal(MadeUpOrg.People, SqliteFile.Count(Database, "select count(*) from users"));
        Assert.Equal(follows, SqliteFile.Count(Database, "select count(*) from follows"));
        Assert.Equal(MadeUpOrg.Units, SqliteFile.Count(Database, "select count(*) from communities"));
        Assert.Equal(MadeUpOrg.People, SqliteFile.Count(Database, "select count(*) from memberships"));

        var before = Content();
        var tokens = await File.ReadAllTextAsync(_folder["data/import-tokens.json"]);
        var second = await ImportAsync("--seed", "2");
        Assert.Equal(0, second.Code);
        Assert.Contains("Nothing to do", second.Output, StringComparison.Ordinal);
        Assert.Equal(before, Content());
        Assert.Equal(tokens, await File.ReadAllTextAsync(_folder["data/import-tokens.json"]));
    }

    [Fact]
    public async Task What_is_new_in_the_files_is_added_and_old_live_positions_lose_their_meaning()
    {
        WriteSmall("0 1");
        await ImportAsync();
        var epoch = Epoch();
        WriteSmall("0 1", "1 2");
        var second = await ImportAsync();
        Assert.Contains("Added 0 people, 1 follows", second.Output, StringComparison.Ordinal);
        Assert.NotEqual(epoch, Epoch());
    }

    [Fact]
    public async Task A_run_that_is_killed_leaves_nothing_and_the_next_one_everything()
    {
        var follows = MadeUpOrg.Write(_folder);
        await using (var killed = CommandLine.Start(_folder.Path, Arguments()))
        {
            // The people are written by then, in a transaction that is still open.
            await killed.WaitForLineAsync("people: 1,005");
            await killed.KillAsync();
        }

        var left = SqliteFile.Count(Database, "select count(*) from users");
        Assert.Equal(left == 0 ? 0 : follows, SqliteFile.Count(Database, "select count(*) from follows"));
        Assert.Equal(0, (await ImportAsync()).Code);
        Assert.Equal(MadeUpOrg.People, SqliteFile.Count(Database, "select count(*) from users"));
        Assert.Equal(follows, SqliteFile.Count(Database, "select count(*) from follows"));
    }

    [Theory]
    [InlineData("0 1\n1 x", "edges:2:")]
    [InlineData("0 1\n1 -1", "edges:2:")]
    [InlineData("0 1\n1 77", "edges:2:")]
    [InlineData("", "no edge")]
    public async Task Bad_input_ends_with_2_and_leaves_the_database_as_it_was(string edges, string expected)
    {
        WriteSmall("0 1");
        await ImportAsync();
        var before = Content();
        await File.WriteAllTextAsync(_folder["edges"], edges);
        var refused = await ImportAsync();
        Assert.Equal(2, refused.Code);
        Assert.Contains(expected, refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Everything, StringComparison.Ordinal);
        Assert.Equal(before, Content());
    }

    [Fact]
    public async Task A_running_server_keeps_its_file_to_itself()
    {
        WriteSmall("0 1");
        await using var silo = await SiloProcess.StartInAsync(_folder["data"]);
        var refused = await ImportAsync();
        Assert.Equal(2, refused.Code);
        Assert.Contains("stop", refused.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Imported_people_sign_in_by_the_given_password_and_their_tokens_are_for_their_owner_alone()
    {
        WriteSmall("0 1");
        var imported = await ImportAsync("--password", "one for everybody");
        Assert.DoesNotContain("one for everybody", imported.Everything, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(_folder["data/import-tokens.json"]));
        }

        await using var silo = await SiloProcess.StartInAsync(_folder["data"]);
        using var person = await Member.SignInAsync(silo, "person-0@import.example", "one for everybody");
        var me = await person.GetAsync("me");
        Assert.Equal(1, me.GetProperty("followingCount").GetInt32());
    }

    private string[] Arguments(params string[] more) =>
    [
        "import", "org", "--edges", _folder["edges"], "--units", _folder["units"], "--data", _folder["data"], .. more,
    ];

    private Task<ProcessOutcome> ImportAsync(params string[] more) =>
        CommandLine.RunAsync(_folder.Path, Arguments(more));

    private void WriteSmall(params string[] edges)
    {
        _folder.Write("edges", edges);
        _folder.Write("units", "0 0", "1 0", "2 1");
    }

    private string Epoch() => SqliteFile.Texts(Database, "select value from meta where key = 'epoch'")[0];

    private IReadOnlyList<string> Content() => SqliteFile.Texts(
        Database,
        """
        select id || handle || email from users union all select id || slug from communities
        union all select follower_id || '>' || followee_id from follows
        union all select token_hash from sessions
        union all select value from meta where key = 'epoch'
        union all select community_id || user_id || role from memberships order by 1
        """);
}
