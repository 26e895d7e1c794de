namespace MyDeclic.Search;

/// <summary>A word of a text, or two neighbouring signs of a script that writes no spaces.</summary>
/// <param name="Raw">Folded: lower case, without accents.</param>
/// <param name="Stem">Without the endings of number, gender and verb; what texts are indexed by.</param>
/// <param name="IsPair">Whether it is two signs, or one that stands alone, and no word.</param>
internal readonly record struct Token(string Raw, string Stem, bool IsPair);
