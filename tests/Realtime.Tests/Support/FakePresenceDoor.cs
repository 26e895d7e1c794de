using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Presence;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A door that lets everybody see everybody but whom a test hides. People are called <c>u8</c> by their id.</summary>
internal sealed class FakePresenceDoor : IPresenceDoorGrain
{
    /// <summary>Who hides.</summary>
    public HashSet<long> Hidden { get; } = [];

    /// <summary>Runs while the door is being asked.</summary>
    public Action? WhileAsked { get; set; }

    public Task<bool> ShowsAsync(Caller caller) => Task.FromResult(!Hidden.Contains(caller.UserId));

    public Task<ImmutableArray<PersonSeen>> SeenAsync(Caller caller, ImmutableArray<string> handles)
    {
        ImmutableArray<PersonSeen> seen = Hidden.Contains(caller.UserId)
            ? []
            : [.. handles.Select(handle => new PersonSeen(long.Parse(handle[1..], CultureInfo.InvariantCulture), handle))
                .Where(person => !Hidden.Contains(person.UserId))];
        var meanwhile = WhileAsked;
        WhileAsked = null;
        meanwhile?.Invoke();
        return Task.FromResult(seen);
    }

    public Task<bool> WishAsync(Caller caller) => ShowsAsync(caller);

    public Task<Result> SetWishAsync(Caller caller, bool shows) => throw new NotSupportedException();
}
