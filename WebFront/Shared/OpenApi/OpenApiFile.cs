using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace MyDeclic.WebFront;

/// <summary>
/// <c>/openapi/v1.json</c>: generated once and kept, because anybody may ask for it and generating it is work.
/// </summary>
internal sealed class OpenApiFile(IServiceProvider services)
{
    private readonly Lazy<Task<byte[]>> _file = new(() => GenerateAsync(services));

    public async Task<IResult> GetAsync() => TypedResults.Bytes(await _file.Value, "application/json");

    private static async Task<byte[]> GenerateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider
            .GetRequiredKeyedService<IOpenApiDocumentProvider>(OpenApiSetup.DocumentName);
        var document = await provider.GetOpenApiDocumentAsync();
        await using MemoryStream stream = new();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1);
        return stream.ToArray();
    }
}
