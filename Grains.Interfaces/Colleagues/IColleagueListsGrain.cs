using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Colleagues;

/// <summary>Reads who is whose colleague. A stateless worker that reads stores only: key 0.</summary>
[Alias("IColleagueListsGrain")]
public interface IColleagueListsGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// What ties <paramref name="userId"/> to <paramref name="otherId"/>. Profiles ask it while the lists of this grain
    /// wait for profiles: it must never wait for those lists in turn.
    /// </summary>
    [Alias("State"), AlwaysInterleave]
    Task<ColleagueState> StateAsync(long userId, long otherId);

    /// <summary>The caller's colleagues, or open asks, by name, with what the caller may see of them.</summary>
    [Alias("Contacts")]
    Task<Result<Page<ContactView>>> ContactsAsync(Caller caller, ContactFilter filter, PageRequest page);

    /// <summary>Skills that the caller's colleagues show to the caller, those most of them have first.</summary>
    [Alias("Skills")]
    Task<Result<Page<SkillCount>>> SkillsAsync(Caller caller);

    /// <summary>All of the caller's colleagues that the filter lets through, for an export.</summary>
    [Alias("Export")]
    Task<Result<Page<ContactView>>> ExportAsync(Caller caller, ContactFilter filter);

    /// <summary>
    /// A person's colleagues, by name, without those who show theirs to nobody. To whom the person does not show the
    /// list it is empty, like that of a person without colleagues.
    /// </summary>
    [Alias("Of")]
    Task<Result<Page<PersonView>>> OfAsync(Caller caller, long userId, PageRequest page);

    /// <summary>People whom the caller may know, the best founded first, each with the reasons.</summary>
    [Alias("Suggestions")]
    Task<Result<Page<SuggestionView>>> SuggestionsAsync(Caller caller, int limit);

    /// <summary>Suggests a person no more, or again.</summary>
    [Alias("Dismiss")]
    Task<Result> DismissAsync(Caller caller, long userId, bool isDismissed);
}
