using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Users;

/// <summary>Finds people. A stateless worker: key 0.</summary>
[Alias("IUserDirectoryGrain")]
public interface IUserDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The id behind a handle or an id written as text; null when there is nobody.</summary>
    [Alias("Find")]
    Task<long?> FindAsync(string reference);

    /// <summary>The ids of those of <paramref name="handles"/> that exist for <paramref name="viewerId"/>.</summary>
    [Alias("FindMany")]
    Task<ImmutableDictionary<string, long>> FindManyAsync(ImmutableArray<string> handles, long viewerId);

    /// <summary>Who is not there for <paramref name="viewerId"/>.</summary>
    [Alias("Hidden")]
    Task<HiddenPeople> HiddenAsync(long viewerId);

    /// <summary>How those of <paramref name="ids"/> that exist are shown beside what they did.</summary>
    [Alias("Authors")]
    Task<ImmutableDictionary<long, AuthorView>> AuthorsAsync(ImmutableArray<long> ids);

    /// <summary>People whose handle, or a word of whose name, starts with <paramref name="query"/>; all when empty.</summary>
    [Alias("Search")]
    Task<Result<Page<PersonView>>> SearchAsync(Caller caller, string query, PageRequest page);

    /// <summary>
    /// A person's page as <paramref name="viewerId"/> may see it now; null when that is not at all. Reads stores only,
    /// so that events may ask it.
    /// </summary>
    [Alias("Seen")]
    Task<UserView?> SeenAsync(long userId, long viewerId);

    /// <summary>Skills that start with <paramref name="query"/> and are shown to everyone, most frequent first.</summary>
    [Alias("Skills")]
    Task<Result<Page<SkillCount>>> SkillsAsync(Caller caller, string query);

    /// <summary>
    /// The photos of those of <paramref name="handles"/>, at most <see cref="Media.MediaLimits.PhotosAskedMax"/>, whose the
    /// caller may see.
    /// </summary>
    [Alias("Photos")]
    Task<Result<Page<PhotoView>>> PhotosAsync(Caller caller, ImmutableArray<string> handles);

    /// <summary>One person's photo, if the caller may see it; null otherwise.</summary>
    [Alias("PhotoOf")]
    Task<string?> PhotoOfAsync(Caller caller, long userId);

    /// <summary>Who follows <paramref name="userId"/>, newest first.</summary>
    [Alias("Followers")]
    Task<Result<Page<PersonView>>> FollowersAsync(Caller caller, long userId, PageRequest page);

    /// <summary>Whom <paramref name="userId"/> follows, newest first.</summary>
    [Alias("Following")]
    Task<Result<Page<PersonView>>> FollowingAsync(Caller caller, long userId, PageRequest page);
}
