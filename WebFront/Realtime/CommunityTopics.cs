using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <summary>Tells the log topics that stand under one community's reading rule.</summary>
/// <param name="id">The community; 0 for none.</param>
internal sealed class CommunityTopics(long id)
{
    private readonly string _everyone = Topics.Community(id);
    private readonly string _animators = Topics.Animators(id);
    private readonly string _within = Topics.Within(id);

    /// <summary>The community; 0 for none.</summary>
    public long Id { get; } = id;

    /// <summary>Whether <paramref name="topic"/> is one of them.</summary>
    public bool Has(string topic) =>
        topic == _everyone || topic == _animators || topic.EndsWith(_within, StringComparison.Ordinal);
}
