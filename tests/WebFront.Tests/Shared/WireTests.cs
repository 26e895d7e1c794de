using System.Collections.Immutable;
using System.Text.Json;
using MyDeclic.Communities;
using MyDeclic.Posts;
using MyDeclic.Users;
using MyDeclic.WebFront.Posts;
using MyDeclic.WebFront.Tests.Rig;
using MyDeclic.WebFront.Users;
using Xunit;

namespace MyDeclic.WebFront.Tests.Shared;

public class WireTests
{
    [Fact]
    public void A_post_is_written_as_the_contract_says()
    {
        const string Expected =
            """
            {"id":"9007199254740993","author":{"handle":"alice","name":"Alice Élan"},"text":"Hé <b>",
            "html":"<p>Hé &lt;b&gt;</p>","kind":"best-practice","createdAt":"2030-01-02T12:00:00.005Z","tags":["tag"],
            "mentions":[],"reactions":{"like":2},"myReactions":["like"],"commentCount":3,"version":4,
            "attachments":[{"id":"11","kind":"photo","width":640,"height":480,"alt":"A door","milliseconds":0}]}
            """;
        Assert.Equal(Expected.ReplaceLineEndings(string.Empty), JsonSerializer.Serialize(Samples.Post, Wire.Options));
    }

    [Fact]
    public void What_has_no_value_is_absent()
    {
        var json = JsonSerializer.Serialize(Samples.Post with { MyReactions = null }, Wire.Options);
        Assert.DoesNotContain("myReactions", json, StringComparison.Ordinal);
        Assert.DoesNotContain("community", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_a_list_is_said() =>
        Assert.Equal(
            """{"items":[],"before":null,"position":"e.1"}""",
            JsonSerializer.Serialize(new PostList([], null, "e.1"), Wire.Options));

    [Theory]
    [InlineData("\"42\"", 42)]
    [InlineData("42", 42)]
    [InlineData("\"-1\"", -1)]
    public void An_id_is_read_from_a_text_or_a_number(string json, long id) =>
        Assert.Equal(id, JsonSerializer.Deserialize<long>(json, Wire.Options));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"4 2\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("1.5")]
    [InlineData("true")]
    public void What_is_no_id_is_malformed(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<long>(json, Wire.Options));

    [Fact]
    public void Every_word_comes_back_as_what_it_was()
    {
        foreach (var type in Enum.GetValues<CommunityType>())
        {
            var word = JsonSerializer.Serialize(type, Wire.Options);
            Assert.Equal(type, JsonSerializer.Deserialize<CommunityType>(word, Wire.Options));
        }
        var unit = JsonSerializer.Serialize(CommunityType.OrganisationalUnit, Wire.Options);
        Assert.Equal("\"organisational-unit\"", unit);
    }

    [Theory]
    [InlineData("""{"kind":"Message"}""")]
    [InlineData("""{"kind":"shout"}""")]
    [InlineData("""{"kind":"0"}""")]
    public void An_unknown_word_is_refused_with_its_field(string json)
    {
        var refused = Assert.Throws<RefusedValueException>(
            () => JsonSerializer.Deserialize<NewPost>(json, Wire.Options));
        Assert.Equal(ErrorCode.InvalidKind, refused.Refusal.Code);
        Assert.Equal("kind", refused.Refusal.Field);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_text_that_is_not_allowed()
    {
        var refused = Assert.Throws<RefusedValueException>(
            () => JsonSerializer.Deserialize<NewPost>("{\"text\":\"a\\ud800b\"}", Wire.Options));
        Assert.Equal(ErrorCode.InvalidText, refused.Refusal.Code);
        Assert.Equal("text", refused.Refusal.Field);
    }

    [Fact]
    public void Fields_that_the_contract_does_not_name_are_ignored() =>
        Assert.Equal(
            new NewPost("x", null, null, null),
            JsonSerializer.Deserialize<NewPost>("""{"text":"x","authorId":"1","Kind":"news"}""", Wire.Options));

    [Theory]
    [InlineData(typeof(PostView), typeof(PositionedPost))]
    [InlineData(typeof(UserView), typeof(Me))]
    public void What_is_flattened_loses_no_field(Type view, Type flat)
    {
        foreach (var property in view.GetProperties())
            Assert.Equal(property.PropertyType, flat.GetProperty(property.Name)?.PropertyType);
    }

    [Fact]
    public void Flattening_keeps_every_value()
    {
        var post = JsonSerializer.SerializeToElement(PositionedPost.Of(new(Samples.Post, "e.5")), Wire.Options);
        foreach (var property in JsonSerializer.SerializeToElement(Samples.Post, Wire.Options).EnumerateObject())
            Assert.True(JsonElement.DeepEquals(property.Value, post.GetProperty(property.Name)), property.Name);
        MeView view = new(
            Samples.User, "a@b.example", ImmutableArray.Create(Capability.PersonalBlog), new(), new(0, false, []));
        var flat = Me.Of(view, new(Door.Alice, "c", IsCookie: true, "k"), mayUpload: true);
        var me = JsonSerializer.SerializeToElement(flat, Wire.Options);
        foreach (var property in JsonSerializer.SerializeToElement(Samples.User, Wire.Options).EnumerateObject())
            Assert.True(JsonElement.DeepEquals(property.Value, me.GetProperty(property.Name)), property.Name);
        Assert.Equal("personal-blog", me.GetProperty("capabilities")[0].GetString());
        Assert.Equal("c", me.GetProperty("csrf").GetString());
    }
}
