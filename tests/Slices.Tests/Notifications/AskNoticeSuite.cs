using System.Globalization;
using MyDeclic.Tests.Asks;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Notifications;

/// <summary>Whom executives' answers and promises notify, on any database.</summary>
public abstract class AskNoticeSuite(OneServer server)
{
    [Fact]
    public async Task An_answer_notifies_who_asked_and_who_voted_once()
    {
        var (press, boss) = (await server.PressAsync(), await server.JoinAsync());
        await using var ana = await Tray.OpenAsync(server);
        await using var bob = await Tray.OpenAsync(server);
        await using var cem = await Tray.OpenAsync(server);
        var ask = await press.PlanAsync([boss.Handle]);
        var question = await ana.Member.QuestionAsync(ask, "When do the **doors** come?");
        await bob.Member.PutAsync($"asks/{ask}/questions/{question}/vote");
        await cem.Member.PutAsync($"asks/{ask}/questions/{question}/vote");
        await cem.Member.DeleteAsync($"asks/{ask}/questions/{question}/vote");

        var (soon, later) = (Day(2), Day(9));
        await boss.PutAsync($"asks/{ask}/questions/{question}/promise", new { day = soon });
        await ana.ShowsAsync($"ask-promised 1 {boss.Handle}");
        Assert.Equal(soon, (await ana.PageAsync()).GetProperty("items")[0].Text("promisedFor"));
        await boss.PutAsync($"asks/{ask}/questions/{question}/promise", new { day = later });
        while ((await ana.PageAsync()).GetProperty("items")[0].Text("promisedFor") != later) await ana.NextAsync();
        Assert.Equal([$"ask-promised 1 {boss.Handle}"], await ana.SettledAsync());
        Assert.Empty(await bob.SettledAsync());

        foreach (var text in new[] { "In June.", "In July." })
            await boss.PutAsync($"asks/{ask}/questions/{question}/answer", new { text });
        await ana.ShowsAsync($"ask-answered 1 {boss.Handle}");
        await bob.ShowsAsync($"ask-vote-answered 1 {boss.Handle}");
        Assert.Equal([$"ask-answered 1 {boss.Handle}"], await ana.SettledAsync());
        Assert.Equal([$"ask-vote-answered 1 {boss.Handle}"], await bob.SettledAsync());
        Assert.Empty(await cem.SettledAsync());
        var told = (await bob.PageAsync()).GetProperty("items")[0];
        Assert.Equal((ask, "When do the doors come?"), (told.Text("askId"), told.Text("excerpt")));

        var digest = (await bob.Member.GetAsync("notifications/digest")).Text("text");
        Assert.Contains("answered a question you voted for", digest, StringComparison.Ordinal);
        Assert.Contains($"/asks/{ask}", digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_question_is_told_of_no_more()
    {
        var (press, boss) = (await server.PressAsync(), await server.JoinAsync());
        await using var ana = await Tray.OpenAsync(server);
        await using var bob = await Tray.OpenAsync(server);
        var ask = await press.PlanAsync([boss.Handle]);
        var question = await ana.Member.QuestionAsync(ask, "Why?");
        await bob.Member.PutAsync($"asks/{ask}/questions/{question}/vote");
        await boss.PutAsync($"asks/{ask}/questions/{question}/answer", new { text = "Because." });
        await ana.BadgeIsAsync(1);
        await bob.BadgeIsAsync(1);

        await press.PutAsync($"asks/{ask}/questions/{question}/hidden", new { reason = "A name is in it." });
        // Not even before the notifier has heard of it.
        Assert.Empty(await bob.LinesAsync());
        Assert.Empty(await ana.LinesAsync());
        await bob.BadgeIsAsync(0);
        await ana.BadgeIsAsync(0);
    }

    [Fact]
    public async Task Who_does_not_see_the_session_any_more_is_not_told_of_it()
    {
        var (press, boss) = (await server.PressAsync(), await server.JoinAsync());
        await using var ana = await Tray.OpenAsync(server);
        await using var bob = await Tray.OpenAsync(server);
        foreach (var one in new[] { ana, bob }) await press.PutAsync($"news/team/{one.Member.Handle}");
        var ask = await press.PlanAsync([boss.Handle], populations: ["on-site-contractor"]);
        var (first, second) = (await ana.Member.QuestionAsync(ask, "One?"), await bob.Member.QuestionAsync(ask, "Two?"));
        await boss.PutAsync($"asks/{ask}/questions/{first}/answer", new { text = "Yes." });
        await ana.BadgeIsAsync(1);

        foreach (var one in new[] { ana, bob }) await press.DeleteAsync($"news/team/{one.Member.Handle}");
        Assert.Empty(await ana.LinesAsync());
        await ana.BadgeIsAsync(0);
        await boss.PutAsync($"asks/{ask}/questions/{second}/answer", new { text = "Yes." });
        Assert.Empty(await bob.SettledAsync());
        await press.PutAsync($"news/team/{ana.Member.Handle}");
        Assert.Equal([$"ask-answered 1 {boss.Handle}"], await ana.LinesAsync());
        await press.PutAsync($"news/team/{bob.Member.Handle}");
        Assert.Empty(await bob.SettledAsync());
    }

    [Fact]
    public async Task One_chooses_not_to_hear_of_questions_one_voted_for()
    {
        var (press, boss, ana) = (await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync());
        await using var bob = await Tray.OpenAsync(server);
        (await bob.Member.SendAsync("PATCH", "notifications/settings", new
        {
            kinds = new[] { new { kind = "ask-vote-answered", inTray = false, inDigest = false } },
        })).Done();
        var ask = await press.PlanAsync([boss.Handle]);
        var question = await ana.QuestionAsync(ask, "Why?");
        await bob.Member.PutAsync($"asks/{ask}/questions/{question}/vote");
        await boss.PutAsync($"asks/{ask}/questions/{question}/answer", new { text = "Because." });

        Assert.Empty(await bob.SettledAsync());
    }

    private static string Day(int days) =>
        DateTimeOffset.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
