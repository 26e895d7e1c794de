namespace MyDeclic.Storage;

/// <summary>Asks for the newest texts that match and that something else allows.</summary>
/// <param name="Table">The table of tokens.</param>
/// <param name="Query">The parameter that <see cref="TextIndex.Write"/> wrote.</param>
/// <param name="Select">What is wanted of each.</param>
/// <param name="From">The tables of the texts themselves, and what they are joined to.</param>
/// <param name="Id">The column of these that holds the text's id.</param>
/// <param name="Where">The condition besides the match: who may see it.</param>
/// <param name="Limit">The parameter that says how many at most.</param>
/// <param name="Recent">
/// How many of the newest texts are worth walking through before an index is asked for all that match: as many as take
/// a few milliseconds.
/// </param>
public sealed record NewestMatches(
    string Table, string Query, string Select, string From, string Id, string Where, string Limit, int Recent);
