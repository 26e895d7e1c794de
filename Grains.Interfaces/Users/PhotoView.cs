using Orleans;

namespace MyDeclic.Users;

/// <summary>Whose photo the caller may see.</summary>
/// <param name="Handle">The person.</param>
/// <param name="Photo">The photo's id; its files are at <c>/media/{id}/{s|m|l}</c>.</param>
[GenerateSerializer, Immutable, Alias("PhotoView")]
public sealed record PhotoView(string Handle, string Photo);
