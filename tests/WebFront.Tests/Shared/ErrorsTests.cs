using System.Text.RegularExpressions;
using Xunit;

namespace MyDeclic.WebFront.Tests.Shared;

public class ErrorsTests
{
    public static TheoryData<ErrorCode> All => new(Enum.GetValues<ErrorCode>());

    [Theory]
    [MemberData(nameof(All))]
    public void Every_reason_has_a_status_and_a_word_that_is_its_name(ErrorCode code)
    {
        var word = Errors.Of(code);
        var name = Regex.Replace(code.ToString(), "(?<!^)([A-Z])", "_$1").ToLowerInvariant();
        Assert.Equal(name, word.Code);
        Assert.InRange(word.Status, 400, 507);
        Assert.NotEmpty(word.Title);
    }

    [Fact]
    public void What_may_be_tried_again_says_when()
    {
        Assert.NotNull(Problem.Of(new Refusal(ErrorCode.Overloaded, "x")).RetryAfter);
        Assert.NotNull(Problem.Of(new Refusal(ErrorCode.Unavailable, "x")).RetryAfter);
        Assert.Equal(7, Problem.Of(new Refusal(ErrorCode.RateLimited, "x", null, 7)).RetryAfter);
        Assert.Null(Problem.Of(Refusal.Forbidden).RetryAfter);
    }
}
