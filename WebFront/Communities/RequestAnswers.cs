using System.Collections.Immutable;

namespace MyDeclic.WebFront.Communities;

/// <summary>Body of <c>POST /communities/{slug}/requests</c>.</summary>
/// <param name="Handles">Who asked.</param>
/// <param name="IsAccepted">Let in, or refused; required.</param>
public sealed record RequestAnswers(ImmutableArray<string>? Handles, bool? IsAccepted);
