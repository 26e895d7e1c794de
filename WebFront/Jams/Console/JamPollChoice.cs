namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/poll/vote</c>.</summary>
/// <param name="Option">Its place among the options, from 0; required.</param>
public sealed record JamPollChoice(int? Option);
