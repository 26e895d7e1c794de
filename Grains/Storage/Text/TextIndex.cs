using System.Collections.Immutable;
using System.Data.Common;

namespace MyDeclic.Storage;

/// <summary>
/// How each database keeps the tokens of texts and finds them again. Both answer yes or no, the same on both; what is
/// better is decided elsewhere, because their own rankings differ.
/// </summary>
public abstract class TextIndex
{
    /// <summary>The column of an index table that holds the text's id.</summary>
    public abstract string IdColumn { get; }

    /// <summary>Appended to a SELECT that reads what is then indexed, so that nobody changes it in between.</summary>
    public abstract string KeepRows { get; }

    /// <summary>
    /// A condition that a text of <paramref name="table"/>, joined under this very name, fulfils the query that
    /// <see cref="Write"/> wrote into <paramref name="parameter"/>.
    /// </summary>
    public abstract string Matches(string table, string parameter);

    /// <summary>A SELECT of the newest texts that match and that may be seen, in no particular order.</summary>
    public abstract string Newest(NewestMatches matches);

    /// <summary>The query in this database's own words. Only tokens go in, never what a person typed.</summary>
    public abstract string Write(TextQuery query);

    /// <summary>
    /// Opens a connection for reading whose statements end after <paramref name="milliseconds"/>; dispose the guard
    /// before the connection.
    /// </summary>
    public abstract Task<IAsyncDisposable> LimitAsync(DbConnection connection, int milliseconds);

    /// <summary>Whether an exception says that a statement took longer than allowed.</summary>
    public abstract bool IsTooLong(Exception failure);

    /// <summary>Indexes a text, in place of what was indexed under its id.</summary>
    public abstract void Put(WriteTransaction tx, string table, long id, TextTokens tokens);

    /// <summary>Forgets a text; does nothing when it is not there.</summary>
    public void Remove(WriteTransaction tx, string table, long id) =>
        tx.Execute($"DELETE FROM {table} WHERE {IdColumn} = @id", new { id });

    /// <summary>After much was put into a table: lets the database see how common its tokens are.</summary>
    public virtual void TakeStock(WriteTransaction tx, string table)
    {
    }

    /// <summary>
    /// The choices of a part without those that another one covers: whoever looks for all that begins with <c>engin</c>
    /// finds <c>engine</c>. Each left out is one key less to look up.
    /// </summary>
    protected static IEnumerable<TextChoice> Needed(ImmutableArray<TextChoice> part)
    {
        var prefixes = part.Where(choice => choice is { IsPrefix: true, Tokens: [_] }).ToList();
        return part.Where(choice => choice.IsPrefix || choice.Tokens is not [var token] || !prefixes.Exists(prefix =>
            (prefix.Columns & choice.Columns) == choice.Columns && token.StartsWith(prefix.Tokens[0], StringComparison.Ordinal)));
    }

    /// <summary>Throws when a token could be read as anything but a token.</summary>
    protected static string Checked(string token) => token.Length > 0 && token.All(char.IsLetterOrDigit) || IsWide(token)
        ? token
        : throw new ArgumentException("A token is letters and digits.", nameof(token));

    // Letters beyond the first plane come as surrogate pairs; marks of other scripts belong to their letters.
    private static bool IsWide(string token) => token.Length > 0 && token.All(c =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c > '\u02FF' && !char.IsWhiteSpace(c) && !char.IsControl(c));
}
