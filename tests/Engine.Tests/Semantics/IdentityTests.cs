using System.Text.Json;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>Identities and their text, which storage and logs hold on to.</summary>
public sealed class IdentityTests
{
    private static readonly Guid s_guid = new("01234567-89ab-cdef-0123-456789abcdef");
    private static readonly GrainType s_type = GrainType.Create("person");

    [Fact]
    public void An_identity_is_its_type_and_its_key_and_can_be_read_back()
    {
        var id = GrainId.Create("person", "ada/lovelace");
        Assert.Equal("person/ada/lovelace", id.ToString());
        Assert.Equal(id, GrainId.Parse("person/ada/lovelace", null));
        Assert.Equal("ada/lovelace", id.Key.ToString());
        Assert.Equal(s_type, id.Type);
        Assert.Equal(GrainId.Parse("person/ada/lovelace", null).GetHashCode(), id.GetHashCode());
    }

    [Theory]
    [InlineData("no slash")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_identity_is_not_read(string? text) =>
        Assert.False(GrainId.TryParse(text, null, out _));

    [Fact]
    public void Identities_are_compared_by_the_bytes_of_their_text()
    {
        var ids = new[] { "b/a", "a/b", "a/\U0001F600", "a/\uFFFD" }.Select(text => GrainId.Parse(text, null));
        Assert.Equal(["a/b", "a/\uFFFD", "a/\U0001F600", "b/a"], ids.Order().Select(id => id.ToString()));
    }

    [Fact]
    public void An_identity_writes_itself_into_a_text()
    {
        Span<char> text = stackalloc char[20];
        Assert.True(((ISpanFormattable)GrainId.Create("a", "b")).TryFormat(text, out var written, default, null));
        Assert.Equal("a/b", text[..written]);
        Assert.False(((ISpanFormattable)GrainId.Create("a", "b")).TryFormat(text[..2], out _, default, null));
    }

    [Fact]
    public void An_identity_is_a_text_in_json()
    {
        var id = GrainId.Create("person", "Zoë");
        Assert.Equal(id, JsonSerializer.Deserialize<GrainId>(JsonSerializer.Serialize(id)));
        var ages = new Dictionary<GrainId, int> { [id] = 36 };
        Assert.Equal(ages, JsonSerializer.Deserialize<Dictionary<GrainId, int>>(JsonSerializer.Serialize(ages)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(255, "FF")]
    [InlineData(-1, "FFFFFFFFFFFFFFFF")]
    [InlineData(long.MinValue, "8000000000000000")]
    public void An_integer_key_is_hexadecimal(long key, string text)
    {
        Assert.Equal(text, GrainIdKeyExtensions.CreateIntegerKey(key).ToString());
        Assert.Equal(key, new GrainId(s_type, GrainIdKeyExtensions.CreateIntegerKey(key)).GetIntegerKey());
    }

    [Fact]
    public void A_guid_key_is_32_digits()
    {
        Assert.Equal("0123456789abcdef0123456789abcdef", GrainIdKeyExtensions.CreateGuidKey(s_guid).ToString());
        Assert.Equal(s_guid, new GrainId(s_type, GrainIdKeyExtensions.CreateGuidKey(s_guid)).GetGuidKey());
    }

    [Fact]
    public void An_extension_follows_a_plus()
    {
        var integer = new GrainId(s_type, GrainIdKeyExtensions.CreateIntegerKey(10, "x+y"));
        Assert.Equal("A+x+y", integer.Key.ToString());
        Assert.Equal(10, integer.GetIntegerKey(out var extension));
        Assert.Equal("x+y", extension);
        var guid = new GrainId(s_type, GrainIdKeyExtensions.CreateGuidKey(s_guid, "x+y"));
        Assert.Equal(s_guid, guid.GetGuidKey(out extension));
        Assert.Equal("x+y", extension);
    }

    [Fact]
    public void An_empty_extension_is_none()
    {
        Assert.Equal("A", GrainIdKeyExtensions.CreateIntegerKey(10, " ").ToString());
        Assert.Equal(32, GrainIdKeyExtensions.CreateGuidKey(s_guid, "").ToString().Length);
    }

    [Theory]
    [InlineData("grace")]
    [InlineData("10000000000000000")]
    public void A_text_is_no_integer_and_no_guid(string key)
    {
        var id = GrainId.Create(s_type, key);
        Assert.False(id.TryGetIntegerKey(out _, out _));
        Assert.False(id.TryGetGuidKey(out _, out _));
        Assert.Throws<ArgumentException>(() => id.GetIntegerKey());
        Assert.Throws<ArgumentException>(() => id.GetGuidKey());
    }

    [Fact]
    public void Nameless_identities_are_refused()
    {
        Assert.Throws<ArgumentException>(() => GrainType.Create(" "));
        Assert.Throws<ArgumentException>(() => GrainId.Create(s_type, " "));
        Assert.Throws<ArgumentException>(() => GrainInterfaceType.Create(""));
        Assert.True(default(GrainId).IsDefault);
        Assert.Equal("/", default(GrainId).ToString());
    }
}
