using MyDeclic.Conversations;
using MyDeclic.Realtime.Tests.Support;

namespace MyDeclic.Realtime.Tests;

/// <summary>How coming into private conversations and leaving them changes what a client is told, on one server.</summary>
public sealed class ConversationTests
{
    private const string Word = "conversations";

    private static readonly string[] s_mine = ["conversations:7"];

    [Fact]
    public async Task Who_comes_in_is_told_what_is_written_from_that_number_on_without_a_gap()
    {
        using var stage = StageOf();
        var ana = stage.Connect(7);
        await ana.WatchAsync(Word);

        Say(stage, seq: 4);
        stage.Change(Joined(seq: 5), s_mine);
        Say(stage, seq: 5);
        Say(stage, seq: 6);

        Assert.Equal("2 conversations; 4 conversations", await ana.ReadTextAsync());
        Assert.Equal(1, stage.Access.Calls);
    }

    [Fact]
    public async Task Who_left_is_told_nothing_that_stands_before_it_in_the_same_batch_either()
    {
        using var stage = StageOf(new ConversationSeat(9, 0));
        var ana = stage.Connect(7);
        await ana.WatchAsync(Word);

        stage.Log.Append(["conversation:9"], data: Message(1), type: EventTypes.MessageEdited);
        stage.Change(Left(), s_mine);
        Say(stage, seq: 2);

        Assert.Equal("2 conversations", await ana.ReadTextAsync());
    }

    [Fact]
    public async Task Leaving_that_is_known_ahead_holds_at_once()
    {
        using var stage = StageOf(new ConversationSeat(9, 0));
        var ana = stage.Connect(7);
        await ana.WatchAsync(Word);

        stage.Log.Ahead = [Left()];
        Say(stage, seq: 1);

        Assert.Equal("", await ana.ReadTextAsync());
    }

    [Fact]
    public async Task What_is_replayed_leaves_out_what_was_written_before_one_came_in()
    {
        using var stage = StageOf(new ConversationSeat(9, 2));
        foreach (var seq in new[] { 1, 2, 3 }) Say(stage, seq);
        var ana = stage.Connect(7);

        await ana.WatchAsync(Word, after: 0);

        Assert.Equal("3 conversations", await ana.ReadTextAsync());
    }

    [Fact]
    public async Task A_door_that_answers_what_was_so_before_one_left_is_asked_again()
    {
        using var stage = StageOf(new ConversationSeat(9, 0));
        var ana = stage.Connect(7);
        var answer = new TaskCompletionSource();
        stage.Access.BeforeAnswer = () => answer.Task;
        var watching = ana.WatchAsync(Word);
        stage.Access.Rule = (_, _) => new(["conversations:7"], 0, Seats: []);
        stage.Change(Left());
        answer.SetResult();
        await watching;

        Say(stage, seq: 1);

        Assert.Equal("", await ana.ReadTextAsync());
        Assert.Equal(2, stage.Access.Calls);
    }

    [Fact]
    public async Task Who_writes_on_another_server_is_told_to_members_but_not_to_oneself()
    {
        using var stage = StageOf(new ConversationSeat(9, 0));
        var (ana, other, eve) = (stage.Connect(7), stage.Connect(8), stage.Connect(5));
        foreach (var client in new[] { ana, other }) await client.WatchAsync(Word);
        stage.Access.Rule = (_, _) => new(["conversations:5"], 0, Seats: []);
        await eve.WatchAsync(Word);

        stage.Typing.Others.Add(new(9, 8, new("bob", "Bob")));
        await stage.ReportAsync();

        Assert.Contains("Handle = bob", await ana.ReadTextAsync(), StringComparison.Ordinal);
        Assert.Equal("", await other.ReadTextAsync());
        Assert.Equal("", await eve.ReadTextAsync());
    }

    private static Stage StageOf(params ConversationSeat[] seats)
    {
        var stage = new Stage();
        stage.Access.Rule = (_, _) => new(
            ["conversations:7", .. seats.Select(seat => $"conversation:{seat.ConversationId}")], 0, Seats: [.. seats]);
        return stage;
    }

    private static void Say(Stage stage, int seq)
    {
        stage.Log.Append(["conversation:9"], data: Message(seq), type: EventTypes.MessageCreated);
        stage.Deliver();
    }

    private static MessageEventData Message(int seq) => new(
        new(100 + seq, 9, seq, new("bob", "Bob"), "Yes", "<p>Yes</p>", DateTimeOffset.UnixEpoch, null, false), seq + 1);

    private static AccessChange Joined(int seq) => new(AccessChangeKind.ConversationJoined, 7, 0, 0, Seat: new(9, seq));

    private static AccessChange Left() => new(AccessChangeKind.ConversationLeft, 7, 0, 0, Seat: new(9, 0));
}
