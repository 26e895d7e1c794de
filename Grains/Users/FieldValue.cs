namespace MyDeclic.Users;

/// <summary>What a part of a profile says, and to whom.</summary>
/// <param name="Value">Empty when not filled; lists have an item a line.</param>
/// <param name="Audience">Who sees it.</param>
internal readonly record struct FieldValue(string Value, Audience Audience);
