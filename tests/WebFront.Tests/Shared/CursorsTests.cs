using Xunit;

namespace MyDeclic.WebFront.Tests.Shared;

public class CursorsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("zoé|9007199254740993")]
    public void A_cursor_comes_back_as_it_was(string cursor)
    {
        Assert.True(Cursors.TryOpen("list", Cursors.Seal("list", cursor), out var opened));
        Assert.Equal(cursor, opened);
    }

    [Fact]
    public void A_cursor_says_nothing_of_what_is_in_it_and_is_safe_in_an_address()
    {
        var sealedCursor = Cursors.Seal("list", "12345");
        Assert.DoesNotContain("12345", sealedCursor, StringComparison.Ordinal);
        Assert.Equal(sealedCursor, Uri.EscapeDataString(sealedCursor));
    }

    [Fact]
    public void A_cursor_of_another_list_is_none() =>
        Assert.False(Cursors.TryOpen("other", Cursors.Seal("list", "12345"), out _));

    [Fact]
    public void A_cursor_changed_anywhere_is_none()
    {
        var sealedCursor = Cursors.Seal("list", "123456");
        for (var i = 0; i < sealedCursor.Length - 1; i++)
        {
            var other = sealedCursor[i] == 'A' ? 'B' : 'A';
            var changed = string.Concat(sealedCursor.AsSpan(0, i), [other], sealedCursor.AsSpan(i + 1));
            Assert.False(Cursors.TryOpen("list", changed, out _));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("abc=")]
    [InlineData("é")]
    [InlineData("../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    public void Anything_else_is_none(string text) => Assert.False(Cursors.TryOpen("list", text, out _));

    [Fact]
    public void A_cursor_too_long_to_be_ours_is_not_looked_at()
    {
        var cursor = Cursors.Seal("list", new string('a', FrontLimits.CursorCharactersMax));
        Assert.False(Cursors.TryOpen("list", cursor, out _));
    }
}
