namespace MyDeclic.WebFront.Asks;

/// <summary>Body of <c>PATCH /asks/{id}</c>: absent fields stay.</summary>
/// <param name="Title">One line, not empty.</param>
/// <param name="Intro">Markdown.</param>
/// <param name="Hosts">Handles of those who answer, in order; at least one.</param>
/// <param name="OpensAt">Only while it is planned.</param>
/// <param name="ClosesAt">Sooner, later, or again after it closed.</param>
public sealed record AskChanges(
    string? Title, string? Intro, IReadOnlyList<string>? Hosts, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt);
