using MyDeclic.Conversations;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>Has people talk in private, when the company is first started.</summary>
internal sealed class DemoTalks(DemoSeed seed, IGrainFactory grains)
{
    /// <summary>Starts all of them, one after the other: the last one stands at the top of the list.</summary>
    public async Task BeginAsync()
    {
        foreach (var talk in seed.Script.Talks) await BeginAsync(talk);
    }

    private async Task BeginAsync(DemoTalk talk)
    {
        var started = await grains.GetGrain<IConversationsGrain>(0).StartAsync(
            seed.Caller(talk.People[0]), new StartConversation([.. talk.People.Skip(1)], talk.Title, null));
        if (!started.IsDone) return;
        var conversation = grains.GetGrain<IConversationMessages>(started.Value.Id);
        foreach (var line in talk.Lines) await conversation.SayAsync(seed.Caller(line.By), new SendMessage(line.Text, null));
    }
}
