using System.Collections.Immutable;
using MyDeclic.Markdown;

namespace MyDeclic.Bookmarks;

/// <summary>What a bookmark may say.</summary>
internal static class BookmarkRules
{
    /// <summary>Checks tags and note.</summary>
    public static Refusal? Check(SaveBookmark command, out ImmutableArray<string> tags, out string note)
    {
        tags = [];
        if (TextRules.CheckText(command.Note, "note", Limits.NoteCharactersMax, false, out note) is { } unfit) return unfit;
        // Counted before they are compared: what is sent is bounded, whatever it is.
        var written = command.Tags ?? [];
        if (written.Length > Limits.TagsPerBookmarkMax)
            return new(ErrorCode.TooMany, $"At most {Limits.TagsPerBookmarkMax} tags.", "tags");
        var bare = written.Select(tag => (tag ?? "").Trim().TrimStart('#')).ToList();
        if (!bare.All(TagRules.IsTag))
        {
            return new(
                ErrorCode.InvalidText, $"A tag is 1 to {Limits.TagCharactersMax} letters, digits, '_' or '-'.", "tags");
        }

        tags = [.. bare.Select(TagRules.Canonical).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return null;
    }
}
