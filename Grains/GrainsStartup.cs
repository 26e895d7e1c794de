using MyDeclic.Posts;
using MyDeclic.Previews;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic;

/// <summary>Loads what the grains hold silo-wide, once storage is open and before the engine starts.</summary>
public sealed class GrainsStartup
{
    private readonly CapabilityMatrix _capabilities;
    private readonly CapabilityStore _store;
    private readonly LogTail _log;
    private readonly PostCache _posts;
    private readonly AuthorCache _authors;
    private readonly PreviewSignal _previews;

    internal GrainsStartup(
        CapabilityMatrix capabilities, CapabilityStore store, LogTail log, PostCache posts, AuthorCache authors,
        PreviewSignal previews) =>
        (_capabilities, _store, _log, _posts, _authors, _previews) = (capabilities, store, log, posts, authors, previews);

    /// <summary>Reads the capability matrix and ties the caches to the log.</summary>
    public async Task StartAsync()
    {
        _log.Subscribe(_posts.Apply);
        _log.Subscribe(_authors.Apply);
        _log.Subscribe(_previews.Apply);
        await _capabilities.LoadAsync(_store);
    }
}
