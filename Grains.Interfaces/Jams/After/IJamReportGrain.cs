using Orleans;

namespace MyDeclic.Jams;

/// <summary>
/// What a jam came to, counted from what is stored and kept for <see cref="JamAfterLimits.FiguresKept"/>, so that a thousand
/// readers count once. Who does not see the jam is answered as if it were not there. Key: jam id.
/// </summary>
[Alias("IJamReportGrain")]
public interface IJamReportGrain : IGrainWithIntegerKey
{
    /// <summary>Who took part of those who could; animators.</summary>
    [Alias("Participation")]
    Task<Result<JamParticipation>> ParticipationAsync(Caller caller);

    /// <summary>The report.</summary>
    [Alias("Report")]
    Task<Result<JamReport>> ReportAsync(Caller caller);

    /// <summary>The ideas behind the report, oldest first; animators and sponsors.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="after">The last idea of the page before; 0 for the first page.</param>
    [Alias("Export")]
    Task<Result<JamExportPage>> ExportAsync(Caller caller, long after);
}
