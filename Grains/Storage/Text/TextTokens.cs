namespace MyDeclic.Storage;

/// <summary>
/// An analysed text. Tokens are letters and digits, lower-cased; marks are ASCII letters and digits.
/// </summary>
/// <param name="A">See <see cref="TextColumns.A"/>.</param>
/// <param name="B">See <see cref="TextColumns.B"/>.</param>
/// <param name="C">See <see cref="TextColumns.C"/>.</param>
/// <param name="Marks">See <see cref="TextColumns.Marks"/>.</param>
public sealed record TextTokens(
    IReadOnlyList<string> A, IReadOnlyList<string> B, IReadOnlyList<string> C, IReadOnlyList<string> Marks);
