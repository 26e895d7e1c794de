namespace MyDeclic.WebFront.Asks;

/// <summary>Body of <c>POST /asks</c>.</summary>
/// <param name="Title">One line, not empty.</param>
/// <param name="Intro">Markdown.</param>
/// <param name="Hosts">Handles of those who answer, in order; at least one.</param>
/// <param name="OpensAt">From when on questions are taken; required.</param>
/// <param name="ClosesAt">From when on they are refused; required.</param>
/// <param name="Populations">Who sees it; everybody when absent. It stays as it is.</param>
public sealed record NewAsk(
    string? Title, string? Intro, IReadOnlyList<string>? Hosts, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt,
    IReadOnlyList<Population>? Populations);
