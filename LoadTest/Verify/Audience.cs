using System.Globalization;
using MyDeclic.LoadTest.People;

namespace MyDeclic.LoadTest.Verify;

/// <summary>Who may see what, and on which topic: the tester's own knowledge, from who it put where.</summary>
internal sealed class Audience
{
    private readonly Cast _cast;
    private readonly HashSet<int>[] _membershipsOf;
    private readonly HashSet<int>[] _followedBy;
    private readonly Dictionary<string, int> _communityOf;
    private readonly Dictionary<string, int> _memberOf;
    private readonly List<(int Member, int Community, long At)> _removals = [];

    /// <summary>Knows the cast's follows and memberships.</summary>
    public Audience(Cast cast)
    {
        _cast = cast;
        _membershipsOf = [.. cast.Members.Select(_ => new HashSet<int>())];
        _followedBy = [.. cast.Members.Select(member => member.Follows.ToHashSet())];
        _communityOf = cast.Communities.Select((community, at) => (community.Slug, at))
            .ToDictionary(pair => "community:" + pair.Slug, pair => pair.at, StringComparer.Ordinal);
        _memberOf = cast.Members.Select((member, at) => (member.Handle, at))
            .ToDictionary(pair => pair.Handle, pair => pair.at, StringComparer.Ordinal);
        for (var community = 0; community < cast.Communities.Count; community++)
        {
            foreach (var member in cast.Communities[community].Members) _membershipsOf[member].Add(community);
        }
    }

    /// <summary>The member of a handle; -1 when it is nobody of the cast.</summary>
    public int Find(string handle) => _memberOf.GetValueOrDefault(handle, -1);

    /// <summary>
    /// Notes that somebody was removed from a community, and when that was acknowledged: what was written later must
    /// not reach them.
    /// </summary>
    public void Remove(int member, int community, long acknowledgedAt) => _removals.Add((member, community, acknowledgedAt));

    /// <summary>Whether somebody may see a write.</summary>
    public bool MaySee(int member, Write write)
    {
        if (write.Kind == WriteKind.Message) return IsIn(member, write.Place);
        if (write.Place.Community == Place.None || _cast.Communities[write.Place.Community].IsOpen) return true;
        if (!_membershipsOf[member].Contains(write.Place.Community)) return false;
        return RemovedAt(member, write.Place.Community) is not { } at || write.DueAt < at;
    }

    /// <summary>Whether a write belongs onto the topic that somebody watches, and they may surely see it.</summary>
    public bool IsExpected(int member, string word, Write write)
    {
        var (place, community) = (write.Place, write.Place.Community);
        if (!MaySee(member, write) || RemovedAt(member, community) is not null) return false;
        if (write.Kind == WriteKind.Message || word == "conversations")
            return write.Kind == WriteKind.Message && word == "conversations";
        if (write.Kind == WriteKind.Wall || word.StartsWith("jam:", StringComparison.Ordinal))
            return write.Kind == WriteKind.Wall && word == string.Create(CultureInfo.InvariantCulture, $"jam:{place.Post}");
        if (word == "home")
        {
            return member == place.Author || _followedBy[member].Contains(place.Author)
                || (community != Place.None && _membershipsOf[member].Contains(community));
        }

        if (_communityOf.TryGetValue(word, out var watched)) return watched == community;
        if (word.StartsWith("user:", StringComparison.Ordinal)) return Find(word["user:".Length..]) == place.Author;
        return word.StartsWith("post:", StringComparison.Ordinal)
            && long.Parse(word["post:".Length..], CultureInfo.InvariantCulture) == place.Post;
    }

    private bool IsIn(int member, Place place) =>
        (member - place.Author + _cast.Members.Count) % _cast.Members.Count < place.People;

    private long? RemovedAt(int member, int community)
    {
        foreach (var removal in _removals)
        {
            if (removal.Member == member && removal.Community == community) return removal.At;
        }

        return null;
    }
}
