using System.Globalization;
using System.Text.Json;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Load;

/// <summary>The load tester's scenarios, in small, on a real server that they start themselves.</summary>
public sealed class ScenarioTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task Fanout_from_two_processes_delivers_every_post_to_every_watcher(string protocol)
    {
        var figures = await PassAsync(
            "fanout", "--connections", "30", "--processes", "2", "--rate", "10", "--duration", "3s", "--warm-up", "1s",
            "--protocol", protocol, "--html", _folder["report.html"]);
        Assert.Equal(40 * 30, figures.GetProperty("verified").GetProperty("expected").GetInt32());
        Assert.Contains("<span>passed</span>", await File.ReadAllTextAsync(_folder["report.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "2")]
    [InlineData("messagepack", "3")]
    public async Task Private_messages_reach_their_people_once_and_in_order(string protocol, string people)
    {
        var figures = await PassAsync(
            "conversations", "--connections", "24", "--members", "12", "--conversations", "5", "--people", people, "--rate", "20",
            "--duration", "3s", "--warm-up", "1s", "--protocol", protocol);
        var expected = figures.GetProperty("readBackExpected").GetInt32();
        Assert.Equal(80, expected);
        // Each member has two connections.
        Assert.Equal(
            expected * int.Parse(people, CultureInfo.InvariantCulture) * 2,
            figures.GetProperty("verified").GetProperty("expected").GetInt32());
    }

    [Fact]
    public async Task A_jam_counts_every_vote_once_and_shows_the_sums_on_every_screen()
    {
        // How late it may be is for a machine of its own.
        var figures = await PassAsync("jam", "--preset", "euromed-jam-small", "--wall-max", "30s", "--act-max", "30s");
        Assert.Equal(
            (240, 1_200),
            (figures.GetProperty("contributions").GetInt32(), figures.GetProperty("votes").GetInt32()));
        Assert.True(figures.GetProperty("animatorActs").GetInt32() >= 7);
    }

    [Fact]
    public async Task A_workday_reads_writes_and_watches_without_an_error()
    {
        var figures = await PassAsync(
            "workday", "--connections", "20", "--members", "40", "--speed", "10000", "--duration", "4s", "--warm-up", "1s");
        Assert.True(figures.GetProperty("writes").GetInt32() > 0);
        Assert.True(figures.GetProperty("verified").GetProperty("deliveries").GetInt32() > 0);
    }

    [Fact]
    public async Task Everybody_is_live_again_after_a_storm_and_missed_nothing()
    {
        var figures = await PassAsync(
            "storm", "--connections", "40", "--wanted", "20s", "--within", "1s", "--duration", "25s", "--warm-up", "1s");
        Assert.True(figures.GetProperty("allLiveSeconds").GetDouble() > 0);
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_made_twice_when_the_server_is_killed_under_a_workday()
    {
        var figures = await PassAsync(
            "chaos", "--connections", "20", "--members", "40", "--speed", "10000", "--every", "4s", "--duration", "10s",
            "--warm-up", "1s");
        Assert.True(figures.GetProperty("kills").GetInt32() > 0);
        Assert.True(figures.GetProperty("readBackExpected").GetInt32() > 0);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task A_comparison_gives_its_ratio(string protocol)
    {
        var figures = await PassAsync(
            "compare", "--connections", "30", "--posts", "20", "--pairs", "1", "--memory-pairs", "1", "--protocol", protocol);
        Assert.True(figures.GetProperty("ratio").GetDouble() > 0);
        Assert.True(figures.GetProperty("latencyRatio").GetDouble() > 0);
    }

    [Fact]
    public async Task Posts_of_others_are_measured_beside_those_of_somebody_whom_all_follow()
    {
        var figures = await PassAsync(
            "all-follow", "--connections", "30", "--all-rate", "5", "--span", "1s", "--duration", "4s", "--warm-up", "1s");
        Assert.True(figures.GetProperty("besideRatioP50").GetDouble() > 0);
        Assert.True(figures.GetProperty("verified").GetProperty("expected").GetInt32() > 29 * 5);
    }

    [Fact]
    public async Task A_delivery_has_its_cost_whatever_the_number_of_watchers()
    {
        var figures = await PassAsync(
            "delivery-cost", "--connections", "20", "--least", "20", "--deliveries", "400", "--duration", "3s", "--warm-up", "1s");
        Assert.True(figures.TryGetProperty("highestToLowest", out _));
    }

    [Fact]
    public async Task A_search_for_capacity_finds_how_many_are_borne()
    {
        var figures = await PassAsync(
            "search-capacity", "--members", "40", "--first", "2", "--most", "4", "--step", "1s", "--p99-max", "20s");
        Assert.Equal(4, figures.GetProperty("members").GetInt32());
    }

    [Theory]
    [InlineData("cannot be reached", "workday", "--url", "http://127.0.0.1:1", "--cast", "none.json")]
    [InlineData("at least 50 members", "fanout", "--connections", "500", "--members", "10")]
    [InlineData("--duration: expected a time", "fanout", "--duration", "soon")]
    [InlineData("not there", "fanout", "--server", "nowhere.dll")]
    [InlineData("-p:ActorEngine=Orleans", "compare", "--against-silos", "1,2,3", "--server", "nowhere.dll")]
    [InlineData("--against-silos: expected at most 5 different numbers", "compare", "--against-silos", "1,none")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string sentence, params string[] arguments)
    {
        var outcome = await CommandLine.RunLoadTestAsync(_folder.Path, arguments);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(sentence, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    private async Task<JsonElement> PassAsync(params string[] arguments)
    {
        var outcome = await CommandLine.RunLoadTestAsync(_folder.Path, [.. arguments, "--json", _folder["report.json"]]);
        Assert.True(outcome.Code == 0, outcome.Output + outcome.Errors);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["report.json"]));
        var figures = json.RootElement.Clone();
        Assert.True(figures.GetProperty("passed").GetBoolean());
        return figures;
    }
}
