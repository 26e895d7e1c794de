using MyDeclic.Users;

namespace MyDeclic.Tests.Users;

public sealed class Handles_cannot_be_mistaken_for_each_other
{
    [Theory]
    [InlineData("ᴮᴵᴳᴮᴵᴿᴰ")]
    [InlineData("аdmin")]
    [InlineData("an\u200Ba")]
    [InlineData("ana.")]
    [InlineData("éloïse")]
    public void A_handle_that_could_pass_for_another_is_refused(string handle) =>
        Assert.Equal(ErrorCode.NameConfusable, HandleRules.Check(handle, out _)!.Code);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a")]
    [InlineData("1ana")]
    [InlineData("ana maria")]
    [InlineData("abcdefghijklmnopqrstuvwxyz12345")]
    public void A_malformed_handle_is_refused(string? handle) =>
        Assert.Equal(ErrorCode.InvalidHandle, HandleRules.Check(handle, out _)!.Code);

    [Fact]
    public void Case_makes_no_difference()
    {
        Assert.Null(HandleRules.Check("Zoé".Replace('é', 'e').ToUpperInvariant(), out var canonical));

        Assert.Equal("zoe", canonical);
    }

    [Fact]
    public void The_products_own_words_are_reserved() =>
        Assert.Equal(ErrorCode.HandleTaken, HandleRules.Check("Everyone", out _)!.Code);
}
