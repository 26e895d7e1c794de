namespace MyDeclic.WebFront;

/// <summary>A parameter that a handler reads from the request itself.</summary>
/// <param name="Name">As the client writes it.</param>
/// <param name="IsHeader">A header, otherwise a query parameter.</param>
internal sealed record TakenParameter(string Name, bool IsHeader);
