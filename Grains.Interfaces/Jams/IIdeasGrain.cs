using Orleans;

namespace MyDeclic.Jams;

/// <summary>Ideas of jams: lists, and publishes new ones as threads. Key: 0.</summary>
[Alias("IIdeasGrain")]
public interface IIdeasGrain : IGrainWithIntegerKey
{
    /// <summary>A jam's ideas that are shown.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="jamId">The jam.</param>
    /// <param name="order">In which order.</param>
    /// <param name="theme">Only of this theme; null for all.</param>
    /// <param name="page">Which page.</param>
    [Alias("List")]
    Task<Result<IdeaPage>> ListAsync(Caller caller, long jamId, IdeaOrder order, int? theme, PageRequest page);

    /// <summary>One idea; where it is not shown any more, what became of it.</summary>
    [Alias("Get")]
    Task<Result<IdeaView>> GetAsync(Caller caller, long jamId, long ideaId);

    /// <summary>
    /// Two ideas that the caller did not write and has not compared: the least compared idea that has a partner left, with
    /// its least compared partner; among equals, each person has an order of their own.
    /// </summary>
    /// <param name="caller">Who is asked.</param>
    /// <param name="jamId">The jam.</param>
    /// <param name="skip">
    /// Pairs to pass over, 0 to <see cref="JamLimits.PairsPerPersonMax"/>; where fewer are left, the first comes again.
    /// </param>
    [Alias("Pair")]
    Task<Result<IdeaPair>> PairAsync(Caller caller, long jamId, int skip);

    /// <summary>Publishes one.</summary>
    [Alias("Publish")]
    Task<Result<IdeaView>> PublishAsync(Caller caller, long jamId, NewIdea command);

    /// <summary>Ideas of a jam that say nearly what somebody is writing, the most similar first.</summary>
    [Alias("Similar")]
    Task<Result<Page<IdeaView>>> SimilarAsync(Caller caller, long jamId, string? text);

    /// <summary>Where an idea comes from, and what came of it.</summary>
    [Alias("Lineage")]
    Task<Result<IdeaLineage>> LineageAsync(Caller caller, long jamId, long ideaId);
}
