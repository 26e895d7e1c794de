using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>
/// What ties two people: the single writer of both sides. Key: both user ids, the smaller first, joined by '-'
/// (<see cref="PairKey"/>).
/// </summary>
[Alias("IColleaguePairGrain")]
public interface IColleaguePairGrain : IGrainWithStringKey
{
    /// <summary>Asks the other, or accepts when the other asks; doing it again changes nothing.</summary>
    [Alias("Ask")]
    Task<Result<ColleagueAnswer>> AskAsync(Caller caller);

    /// <summary>
    /// Withdraws one's ask, declines the other's, or ends being colleagues; what only colleagues see ends before it
    /// answers. Doing it again changes nothing.
    /// </summary>
    [Alias("Part")]
    Task<Result<ColleagueAnswer>> PartAsync(Caller caller);
}
