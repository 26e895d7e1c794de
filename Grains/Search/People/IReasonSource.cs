namespace MyDeclic.Search;

/// <summary>
/// Something that speaks for people: their name, what they wrote. A new one is a class and a line of registration;
/// all it says must come from what the caller may see, by the rules of <see cref="AccessStore"/> inside its SQL.
/// </summary>
internal interface IReasonSource
{
    /// <summary>Whom it finds for what is asked; never called for a caller who may find nobody.</summary>
    Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope);
}
