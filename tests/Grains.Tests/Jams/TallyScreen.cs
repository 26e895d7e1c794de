using MyDeclic.Jams;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Tests.Bottles;

namespace MyDeclic.Tests.Jams;

/// <summary>A wall that was read once and since then only told: what came is applied as screens do, over restarts.</summary>
internal sealed class TallyScreen
{
    private const int Together = 256;

    private readonly Dictionary<long, IdeaView> _ideas;
    private long _place;

    public TallyScreen(IdeaPage wall)
    {
        _ideas = wall.Items.ToDictionary(idea => idea.Id);
        Assert.True(LogPosition.TryParse(wall.Position, out var position));
        _place = position.Id;
    }

    public IEnumerable<IdeaView> Shown => _ideas.Values.Where(idea => idea.State == IdeaState.Shown);

    /// <summary>Applies what was told of the jam since.</summary>
    public async Task CatchUpAsync(BottleWorld world, long jamId)
    {
        var log = world.Get<LogTail>();
        var source = world.Get<IEnumerable<IEventSource>>().Single(one => one.Types.Contains(EventTypes.JamWall));
        await log.CatchUpAsync();
        while (log.TryReadAfter(_place, Together, out var entries) && !entries.IsEmpty)
        {
            _place = entries[^1].Id;
            var mine = entries.Where(entry => entry.Type == EventTypes.JamWall && entry.Subject == jamId).ToList();
            var told = await source.RenderAsync(mine);
            foreach (var entry in mine) Apply((JamWallData)told[entry.Id]);
        }
    }

    private void Apply(JamWallData told)
    {
        foreach (var idea in told.Ideas)
        {
            if (!_ideas.TryGetValue(idea.Id, out var held) || held.Told < idea.Told) _ideas[idea.Id] = idea;
        }

        foreach (var tally in told.Tallies)
        {
            if (_ideas.TryGetValue(tally.Id, out var held) && held.Told < tally.Told)
            {
                _ideas[tally.Id] = held with
                {
                    Comments = tally.Comments, Points = tally.Points, Votes = tally.Votes, Told = tally.Told,
                };
            }
        }
    }
}
