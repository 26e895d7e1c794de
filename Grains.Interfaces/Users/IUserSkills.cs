using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Users;

/// <summary>One person's skills: a facet of the user's grain. Key: the user id of whose skills they are.</summary>
[Alias("IUserSkills")]
public interface IUserSkills : IGrainWithIntegerKey
{
    /// <summary>One's own skills, with who sees them.</summary>
    [ReadOnly, Alias("List")]
    Task<Result<Page<SkillView>>> ListAsync(Caller caller);

    /// <summary>Adds a skill to one's own, or changes it.</summary>
    [Alias("Declare")]
    Task<Result<SkillView>> DeclareAsync(Caller caller, DeclareSkill command);

    /// <summary>Removes a skill of one's own, with its confirmations; doing it again changes nothing.</summary>
    [Alias("Remove")]
    Task<Result> RemoveAsync(Caller caller, string skill);

    /// <summary>Confirms a colleague's skill; doing it again changes nothing.</summary>
    [Alias("Confirm")]
    Task<Result> ConfirmAsync(Caller caller, string skill);

    /// <summary>Takes a confirmation back; doing it again changes nothing.</summary>
    [Alias("Unconfirm")]
    Task<Result> UnconfirmAsync(Caller caller, string skill);

    /// <summary>
    /// Who confirmed a skill, newest first: those of whom the caller may know that they are the person's colleagues.
    /// </summary>
    [ReadOnly, Alias("Confirmations")]
    Task<Result<Page<ConfirmationView>>> ConfirmationsAsync(Caller caller, string skill, PageRequest page);
}
