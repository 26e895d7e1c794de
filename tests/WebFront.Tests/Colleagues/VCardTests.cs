using System.Text;
using MyDeclic.Colleagues;
using MyDeclic.WebFront.Colleagues;
using Xunit;

namespace MyDeclic.WebFront.Tests.Colleagues;

public class VCardTests
{
    [Fact]
    public void What_is_empty_or_hidden_is_not_there() => Assert.Equal(
        "BEGIN:VCARD\r\nVERSION:4.0\r\nUID;VALUE=text:ana\r\nFN:Ana\r\nEND:VCARD\r\n", VCard.Write([Contact("Ana")]));

    [Theory]
    [InlineData(@"a,b;c\d", @"a\,b\;c\\d")]
    [InlineData("a\nEND:VCARD", @"a\nEND:VCARD")]
    public void What_separates_values_is_escaped(string name, string written) => Assert.Contains(
        $"\r\nFN:{written}\r\n", VCard.Write([Contact(name)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("日")]
    [InlineData("😀")]
    public void Lines_are_folded_at_75_octets_and_never_inside_a_character(string character)
    {
        var name = string.Concat(Enumerable.Repeat(character, 200));

        var text = VCard.Write([Contact(name)]);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.Contains($"\r\nFN:{name}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_has_its_property()
    {
        var text = VCard.Write([
            Contact("Ana") with
            {
                JobTitle = "Fitter", Entity = "Doors", Site = "Flins", Country = "France", Phone = "+33 1", ContactEmail = "a@b.c",
            },
        ]);

        Assert.Equal(
            [
                "TITLE:Fitter", "ORG:Doors", "TEL;VALUE=text;TYPE=work:+33 1", "EMAIL;TYPE=work:a@b.c",
                "ADR;TYPE=work:;;;Flins;;;France",
            ],
            text.Split("\r\n")[4..9]);
    }

    private static ContactView Contact(string name) => new(
        "ana", name, "", "", "", "", "", "", false, ColleagueState.Colleague, DateTimeOffset.UnixEpoch);
}
