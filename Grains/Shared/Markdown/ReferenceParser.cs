using Markdig.Helpers;
using Markdig.Parsers;

namespace MyDeclic.Markdown;

/// <summary>Recognises tags and mentions while Markdown is parsed, so that code and links are left alone.</summary>
internal sealed class ReferenceParser : InlineParser
{
    public ReferenceParser() => OpeningCharacters = ['#', '@'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Inside a word ("a@b.com", "C#x") the sign means something else.
        if (IsWordCharacter(slice.PeekCharExtra(-1)) || slice.PeekCharExtra(-1) is '@' or '#' or '/' or '&') return false;
        var isTag = slice.CurrentChar == '#';
        var end = slice.Start + 1;
        while (end <= slice.End && (isTag ? IsTagCharacter(slice.Text[end]) : IsHandleCharacter(slice.Text[end]))) end++;
        // "@ana." ends a sentence; the dot is not the handle's.
        while (end > slice.Start + 1 && slice.Text[end - 1] is '.' or '-') end--;
        var written = slice.Text[(slice.Start + 1)..end];
        if (!(isTag ? TagRules.IsTag(written) : IsHandle(written))) return false;

        processor.Inline = isTag ? new TagInline(written) : new MentionInline(written);
        slice.Start = end;
        return true;
    }

    private static bool IsHandle(string written) =>
        written.Length is >= Limits.HandleCharactersMin and <= Limits.HandleCharactersMax
        && char.IsAsciiLetter(written[0]);

    private static bool IsHandleCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';

    private static bool IsTagCharacter(char c) => IsWordCharacter(c) || c == '-';

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';
}
