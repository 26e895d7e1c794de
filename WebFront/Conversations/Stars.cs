using System.Text.Json.Serialization;

namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>PUT /posts/{id}/rating</c>.</summary>
/// <param name="Given">1 to 5.</param>
public sealed record Stars([property: JsonPropertyName("stars")] int? Given);
