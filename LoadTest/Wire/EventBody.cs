namespace MyDeclic.LoadTest.Wire;

/// <summary>What an event tells, beyond where it stands.</summary>
/// <param name="Type">"post.created", …</param>
/// <param name="Subject">The id of what changed.</param>
/// <param name="Actor">Who did it, by handle.</param>
internal sealed record EventBody(string Type, long Subject, string Actor);
