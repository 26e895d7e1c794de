namespace MyDeclic.Tests.Shared;

public sealed class Text_is_kept_canonical_and_safe
{
    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u0085b")]
    public void Characters_that_deceive_or_break_are_refused(string text) =>
        Assert.Equal(ErrorCode.InvalidText, TextRules.CheckText(text, "text", 100, true, out _)!.Code);

    [Fact]
    public void Half_a_character_is_refused()
    {
        // Attributes cannot carry lone surrogates, hence no theory.
        Assert.Equal(ErrorCode.InvalidText, TextRules.CheckText("a\uD800b", "text", 100, true, out _)!.Code);
        Assert.Equal(ErrorCode.InvalidText, TextRules.CheckText("a\uDC00", "text", 100, true, out _)!.Code);
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("zero\u200Bwidth")]
    [InlineData("tab\tbed")]
    public void A_line_has_neither_breaks_nor_invisible_characters(string text) =>
        Assert.Equal(ErrorCode.InvalidText, TextRules.CheckLine(text, "name", 100, true, out _)!.Code);

    [Fact]
    public void Text_is_stored_composed_with_plain_line_ends()
    {
        Assert.Null(TextRules.CheckText("  e\u0301te\u0301\r\nfin 👍🏽 ", "text", 100, true, out var clean));

        Assert.Equal("été\nfin 👍🏽", clean);
    }

    [Theory]
    [InlineData("", ErrorCode.EmptyText)]
    [InlineData(" \n ", ErrorCode.EmptyText)]
    [InlineData(null, ErrorCode.EmptyText)]
    [InlineData("12345678901", ErrorCode.TooLong)]
    public void Empty_and_endless_text_is_refused(string? text, ErrorCode code) =>
        Assert.Equal(code, TextRules.CheckText(text, "text", 10, true, out _)!.Code);

    [Theory]
    [InlineData("Élodie Ñandú", "elodie nandu")]
    [InlineData("ﬁn", "fin")]
    public void Names_are_searched_without_accents_and_case(string name, string folded) =>
        Assert.Equal(folded, TextRules.Fold(name));
}
