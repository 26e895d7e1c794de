using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>What a jam came to. Merged ideas count as the one where they are shown; hidden ones not at all.</summary>
/// <param name="JamId">The jam.</param>
/// <param name="ShowsTallies">
/// Whether votes are told apart: as the phase says, and always when the jam is over. Otherwise votes but their sum are null
/// and there are no best ideas.
/// </param>
/// <param name="All">In all.</param>
/// <param name="Themes">By theme, in order; a merged idea's comments count where it is shown.</param>
/// <param name="Units">By the unit of who did it, the most people first.</param>
/// <param name="Countries">By the country of who did it, the most people first.</param>
/// <param name="Hours">By the 24 hours of the day on the clocks of the jam's zone.</param>
/// <param name="Best">Ideas with the most points, at most <see cref="JamAfterLimits.BestIdeasMax"/>.</param>
/// <param name="Lineage">Which ideas build on which and went into which.</param>
/// <param name="Quotes">What was said best.</param>
/// <param name="Savings">What ideas are to bring, and brought.</param>
/// <param name="GroupMin">Groups of fewer people are joined into one.</param>
[GenerateSerializer, Immutable, Alias("JamReport")]
public sealed record JamReport(
    long JamId, bool ShowsTallies, JamFigures All, ImmutableArray<JamThemeFigures> Themes, ImmutableArray<JamGroupFigures> Units,
    ImmutableArray<JamGroupFigures> Countries, ImmutableArray<JamHourFigures> Hours, ImmutableArray<IdeaView> Best,
    JamLineage Lineage, ImmutableArray<JamQuote> Quotes, JamSavings Savings, int GroupMin);
