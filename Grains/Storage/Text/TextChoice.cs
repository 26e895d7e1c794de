namespace MyDeclic.Storage;

/// <summary>One way in which a text can fulfil a part of a query.</summary>
/// <param name="Columns">Where the tokens may stand, all in the same column.</param>
/// <param name="Tokens">What must stand there, one after the other.</param>
/// <param name="IsPrefix">Whether the last token need only begin like this.</param>
public sealed record TextChoice(TextColumns Columns, IReadOnlyList<string> Tokens, bool IsPrefix = false);
