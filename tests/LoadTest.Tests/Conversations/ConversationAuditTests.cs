using MyDeclic.LoadTest.Conversations;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Tests.Conversations;

/// <summary>The audit is shown conversations that are broken in one way each, and must say in which.</summary>
public sealed class ConversationAuditTests
{
    private const long Talk = 900;

    // Three messages of one run: the second is due before the first is acknowledged, the third after both.
    private static readonly Write[] s_writes =
        [Written(0, due: 10, acknowledged: 30), Written(1, due: 20, acknowledged: 40), Written(2, due: 50, acknowledged: 60)];

    [Theory]
    [InlineData("flawless", "1:0 2:1 3:2", 0, 0, 0)]
    [InlineData("those at once in the other order", "1:1 2:0 3:2", 0, 0, 0)]
    [InlineData("one is not there", "1:0 2:1", 1, 0, 0)]
    [InlineData("one is there twice", "1:0 2:1 3:2 4:1", 0, 1, 0)]
    [InlineData("a number is missing", "1:0 2:1 4:2", 0, 0, 1)]
    [InlineData("a number is there twice", "1:0 2:1 2:2", 0, 0, 2)]
    [InlineData("a later one stands before", "1:2 2:0 3:1", 0, 0, 1)]
    public void It_says(string what, string there, int lost, int duplicated, int outOfOrder)
    {
        var audit = new ConversationAudit("run1");

        audit.Check(Talk, s_writes, [.. there.Split(' ').Select(Message)]);

        var found = audit.Found;
        Assert.Equal((what, lost, duplicated, outOfOrder), (what, found.Lost, found.Duplicated, found.OutOfOrder));
        Assert.Equal(3, found.Expected);
    }

    [Fact]
    public void Another_message_under_the_id_does_not_stand_in()
    {
        var audit = new ConversationAudit("run1");

        audit.Check(Talk, s_writes, [new(1, 1, "Other words"), Message("2:1"), Message("3:2")]);

        Assert.Equal(1, audit.Found.Lost);
    }

    private static ReadMessage Message(string text)
    {
        var (seq, number) = (text[0] - '0', text[2] - '0');
        return new(number + 1, seq, "Yes " + new Marker(number, 10).ToText("run1"));
    }

    private static Write Written(int number, long due, long acknowledged) =>
        new(number, WriteKind.Message, new(0, Place.None, Talk, 2), 0, due) { Id = number + 1, AcknowledgedAt = acknowledged };
}
