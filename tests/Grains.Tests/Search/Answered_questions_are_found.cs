using MyDeclic.Search;

namespace MyDeclic.Tests.Search;

/// <summary>What is told of an answered question, and of who answered.</summary>
public sealed class Answered_questions_are_found(SearchDatabases databases) : IClassFixture<SearchDatabases>
{
    [Fact]
    public async Task With_the_answer_who_gave_it_and_the_article()
    {
        await using var world = await WorldAsync();
        await world.AddQuestionAsync("seal", "asker", "Doors do not close", "helper", "Change the seals first", "Seals, step by step");

        var found = (await world.AskAsync("reader", "seals", SearchKind.Answered)).Value!.Answered!.Value.Single();

        Assert.Equal(("helper", "Change the seals first"), (found.AnswerHandle, found.AnswerText));
        Assert.NotNull(found.ArticleId);
    }

    [Fact]
    public async Task Until_the_answer_is_deleted()
    {
        await using var world = await WorldAsync();
        var answer = await world.AddQuestionAsync("seal", "asker", "Which seals?", "helper", "Silicone seals");
        Assert.Equal(["seal"], await world.FindAsync("reader", "seals", SearchKind.Answered));

        await world.DeleteCommentAsync(answer);

        Assert.Empty(await world.FindAsync("reader", "seals", SearchKind.Answered));
        Assert.DoesNotContain(await ReasonsAsync(world, "seals", "helper"), reason => reason.Reason == ReasonKind.Answers);
    }

    [Fact]
    public async Task And_speak_for_who_answered_counted_once_a_question()
    {
        await using var world = await WorldAsync();
        await world.AddQuestionAsync("one", "asker", "Which door seals?", "helper", "Silicone door seals");
        await world.AddQuestionAsync("two", "asker", "Are door seals dear?", "helper", "No.");
        await world.AddQuestionAsync("three", "asker", "Where is the canteen?", "helper", "Downstairs");

        Assert.Equal(
            new FoundReason(ReasonKind.Answers, 2), (await ReasonsAsync(world, "door seals", "helper"))[0]);
        Assert.DoesNotContain(await ReasonsAsync(world, "door seals", "asker"), reason => reason.Reason == ReasonKind.Answers);
    }

    [Fact]
    public async Task Without_naming_who_answered_to_whom_they_blocked()
    {
        await using var world = await WorldAsync();
        await world.AddQuestionAsync("seal", "asker", "Which seals?", "helper", "Silicone seals");
        await world.Queue.WriteAsync(tx =>
        {
            var id = (string handle) => tx.QuerySingle<long>("select id from users where handle = @handle", new { handle });
            BlockStore.Put(tx, id("helper"), id("reader"), SearchWorld.Now);
        });

        Assert.Empty(await ReasonsAsync(world, "seals", "helper"));
        // Common ground: the thread of somebody else stays.
        Assert.Equal(["seal"], await world.FindAsync("reader", "seals", SearchKind.Answered));
    }

    private async Task<SearchWorld> WorldAsync()
    {
        var world = await SearchWorld.StartAsync(databases.NewSqlite());
        foreach (var handle in (string[])["asker", "helper", "reader"]) await world.AddPersonAsync(handle, "Person " + handle);
        return world;
    }

    private static async Task<FoundReason[]> ReasonsAsync(SearchWorld world, string query, string handle) =>
    [
        .. (await world.AskAsync("reader", query, SearchKind.People)).Value!.People!.Value
            .Where(found => found.Person.Handle == handle).SelectMany(found => found.Reasons),
    ];
}
