using MyDeclic.Shortcuts;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>Puts the script's links above everybody's feed. Through the same grain as everybody else.</summary>
internal sealed class DemoShortcuts(DemoSeed seed, IGrainFactory grains)
{
    /// <summary>Adds all of them, in order.</summary>
    public async Task AddAsync()
    {
        foreach (var (label, url, emoji) in seed.Script.Shortcuts)
            await grains.GetGrain<IShortcutsGrain>(0).AddAsync(seed.Caller(DemoSeed.Press), new(label, url, emoji), null);
    }
}
