using MyDeclic.Bottles;
using MyDeclic.Conversations;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>
/// Throws the script's bottles, once everybody has skills to be found by. Through the same grains as everybody else.
/// </summary>
internal sealed class DemoBottles(DemoSeed seed, IGrainFactory grains)
{
    /// <summary>Throws them in their order, the newest last.</summary>
    public async Task ThrowAsync()
    {
        foreach (var bottle in seed.Script.Bottles) await ThrowAsync(bottle);
    }

    private async Task ThrowAsync(DemoBottle bottle)
    {
        var asker = seed.Caller(bottle.By);
        var thrown = await grains.GetGrain<IBottleBoxesGrain>(0)
            .ThrowAsync(asker, new ThrowBottle(bottle.Text, [.. bottle.Tags], null, null, null));
        if (!thrown.IsDone) return;
        var id = thrown.Value.Id;
        foreach (var answer in bottle.Answers)
        {
            var comment = await grains.GetGrain<IConversationComments>(id)
                .AddAsync(seed.Caller(answer.By), new AddComment(answer.Text, null));
            if (comment.IsDone && answer.By == bottle.SolvedBy)
                await grains.GetGrain<IBottleGrain>(id).SolveAsync(asker, comment.Value.Id, thanks: true);
        }

        if (bottle.Article is not null)
            await grains.GetGrain<IBottleGrain>(id).CapitaliseAsync(asker, bottle.Title, bottle.Article);
    }
}
