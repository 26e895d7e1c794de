using System.Text;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Tests.Verify;

public sealed class MarkerTests
{
    [Fact]
    public void A_marker_is_found_in_the_text_that_carries_it()
    {
        var text = "{\"text\":\"Hello! " + new Marker(17, 987_654_321).ToText("run1") + "\"}";
        Assert.True(Marker.TryFind(Encoding.UTF8.GetBytes(text), "run1"u8, out var found));
        Assert.Equal(new Marker(17, 987_654_321), found);
    }

    [Theory]
    [InlineData("nothing at all")]
    [InlineData("lt!other!1!2!")]
    [InlineData("lt!run1!1!")]
    [InlineData("lt!run1!x!2!")]
    [InlineData("lt!run1")]
    public void What_is_no_marker_of_the_run_is_passed_over(string text) =>
        Assert.False(Marker.TryFind(Encoding.UTF8.GetBytes(text), "run1"u8, out _));
}
