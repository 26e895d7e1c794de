using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Who saw which ideas of a jam, so that each gets its share of readers. Key: 0.</summary>
[Alias("IIdeaExposureGrain")]
public interface IIdeaExposureGrain : IGrainWithIntegerKey
{
    /// <summary>Says that <paramref name="caller"/> saw ideas; each counts once a person.</summary>
    [Alias("See")]
    Task<Result> SeeAsync(Caller caller, long jamId, ImmutableArray<long> ideas);

    /// <summary>How readers are shared out among ideas, early and late ones.</summary>
    [Alias("Figures")]
    Task<Result<ExposureFigures>> FiguresAsync(Caller caller, long jamId);
}
