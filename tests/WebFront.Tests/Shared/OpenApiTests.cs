using System.Text.Json;
using MyDeclic.WebFront.Tests.Rig;
using Xunit;

namespace MyDeclic.WebFront.Tests.Shared;

public class OpenApiTests(SharedDoor shared) : IClassFixture<SharedDoor>
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete"];

    [Fact]
    public async Task The_contract_for_machines_is_complete()
    {
        using var response = await shared.Door.SendAsync("GET", "/openapi/v1.json");
        var document = await response.JsonAsync();
        var operations = Operations(document).ToList();
        Assert.Equal(253, operations.Count);
        var names = operations.Select(one => one.Operation.GetProperty("operationId").GetString());
        Assert.Equal(operations.Count, names.Distinct().Count());
        foreach (var (name, operation) in operations)
        {
            Assert.True(operation.TryGetProperty("summary", out _), $"{name} has no summary.");
            var answers = operation.GetProperty("responses");
            Assert.True(answers.TryGetProperty("429", out var refusal), $"{name} does not say 429.");
            Assert.True(refusal.GetProperty("content").TryGetProperty("application/problem+json", out _), name);
            var isOpen = name is "post /api/v1/users" or "post /api/v1/session";
            Assert.Equal(!isOpen, operation.TryGetProperty("security", out _));
        }
    }

    [Fact]
    public async Task Schemas_say_what_is_written()
    {
        using var response = await shared.Door.SendAsync("GET", "/openapi/v1.json");
        var schemas = (await response.JsonAsync()).GetProperty("components").GetProperty("schemas");
        var post = schemas.GetProperty("PostView").GetProperty("properties");
        Assert.Equal("string", post.GetProperty("id").GetProperty("type").GetString());
        Assert.Equal("string", post.GetProperty("text").GetProperty("type").GetString());
        Assert.Equal("date-time", post.GetProperty("createdAt").GetProperty("format").GetString());
        Assert.Equal("string", post.GetProperty("tags").GetProperty("items").GetProperty("type").GetString());
        Assert.DoesNotContain("myReactions", Required(schemas, "PostView"));
        Assert.Contains("id", Required(schemas, "PostView"));
        Assert.Contains("before", Required(schemas, "PostList"));
        Assert.Empty(Required(schemas, "NewPost"));
        var capabilities = schemas.GetProperty("Me").GetProperty("properties").GetProperty("capabilities");
        Assert.Contains("personal-blog", capabilities.GetProperty("items").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("best-practice", schemas.GetProperty("PostKind").GetRawText(), StringComparison.Ordinal);
    }

    private static string[] Required(JsonElement schemas, string name) =>
        schemas.GetProperty(name).TryGetProperty("required", out var required)
            ? [.. required.EnumerateArray().Select(one => one.GetString()!)]
            : [];

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where Methods.Contains(operation.Name)
        select ($"{operation.Name} {path.Name}", operation.Value);
}
