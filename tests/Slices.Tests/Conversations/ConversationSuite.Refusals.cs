using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Conversations;

public abstract partial class ConversationSuite
{
    [Theory]
    [InlineData("POST", "conversations", """{"people":[]}""", "400 invalid_request")]
    [InlineData("POST", "conversations", """{}""", "400 invalid_request")]
    [InlineData("POST", "conversations", """{"people":[null]}""", "404 not_found")]
    [InlineData("POST", "conversations", """{"people":["nobody-there"]}""", "404 not_found")]
    [InlineData("POST", "conversations", """{"people":["{me}"]}""", "400 invalid_request")]
    [InlineData("POST", "conversations", """{"people":["{bob}"],"title":"Two"}""", "400 invalid_request")]
    [InlineData("POST", "conversations", """{"people":["{bob}","{me}"]}""", "400 invalid_request")]
    [InlineData("POST", "conversations", """{"people":["{bob}","nobody-there"]}""", "404 not_found")]
    [InlineData("POST", "conversations", """{"people":["{bob}"],"title":"a\u202eb"}""", "422 invalid_text")]
    [InlineData("POST", "conversations/{talk}/messages", """{}""", "422 empty_text")]
    [InlineData("POST", "conversations/{talk}/messages", """{"text":" \n "}""", "422 empty_text")]
    [InlineData("POST", "conversations/{talk}/messages", """{"text":"\u0000"}""", "422 invalid_text")]
    [InlineData("POST", "conversations/{talk}/messages", """{"text":5}""", "400 invalid_json")]
    [InlineData("PATCH", "conversations/{talk}", """{"title":"Two"}""", "400 invalid_request")]
    [InlineData("PUT", "conversations/{talk}/read", """{"seq":-1}""", "400 invalid_request")]
    [InlineData("PUT", "conversations/{talk}/read", """{}""", "400 invalid_request")]
    [InlineData("PUT", "conversations/{talk}/delivered", """{"seq":9999999999}""", "400 invalid_json")]
    [InlineData("PUT", "conversations/{talk}/members/{eve}", null, "400 invalid_request")]
    [InlineData("DELETE", "conversations/{talk}/members/{bob}", null, "403 forbidden")]
    [InlineData("DELETE", "conversations/{talk}/members/{me}", null, "400 invalid_request")]
    [InlineData("GET", "conversations/{talk}/messages?after=-1", null, "400 invalid_cursor")]
    [InlineData("GET", "conversations/{talk}/messages?after=x", null, "400 invalid_cursor")]
    [InlineData("GET", "conversations/{talk}/messages?after=1&before=2", null, "400 invalid_request")]
    [InlineData("GET", "conversations/{talk}/messages?limit=0", null, "400 invalid_cursor")]
    [InlineData("GET", "conversations?after=abc", null, "400 invalid_cursor")]
    [InlineData("GET", "conversations/0/messages", null, "404 not_found")]
    [InlineData("GET", "posts/{talk}", null, "404 not_found")]
    [InlineData("POST", "posts/{talk}/comments", """{"text":"x"}""", "404 not_found")]
    [InlineData("GET", "conversations/{post}", null, "404 not_found")]
    [InlineData("POST", "conversations/{post}/messages", """{"text":"x"}""", "404 not_found")]
    public async Task What_is_wrong_is_refused(string method, string path, string? body, string expected)
    {
        var (ana, bob, talk) = await PairAsync();
        var names = new Dictionary<string, string>
        {
            ["{me}"] = ana.Handle, ["{bob}"] = bob.Handle, ["{eve}"] = (await server.JoinAsync()).Handle, ["{talk}"] = talk,
            ["{post}"] = await ana.PublishAsync("A post"),
        };

        var answer = await server.SendTextAsync(ana, method, Fill(path)!, Fill(body));

        Assert.Equal(expected, answer.Verdict);
        Assert.Equal("422 too_long", (await ana.SendAsync("POST", $"conversations/{talk}/messages", new { text = new string('a', 4_001) })).Verdict);
        await SayAsync(ana, talk, new string('車', 4_000));

        string? Fill(string? text) => names.Aggregate(
            text, (filled, name) => filled?.Replace(name.Key, name.Value, StringComparison.Ordinal));
    }
}
