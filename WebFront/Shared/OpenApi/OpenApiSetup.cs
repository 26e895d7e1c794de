using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using MyDeclic.WebFront.Users;

namespace MyDeclic.WebFront;

/// <summary>The machine-readable contract.</summary>
internal static class OpenApiSetup
{
    public const string DocumentName = "v1";

    private const string BearerScheme = "bearer";
    private const string CookieScheme = "cookie";
    private const string CsrfScheme = "csrf";

    public static void AddContract(this IServiceCollection services)
    {
        services.AddOpenApi(DocumentName, options =>
        {
            options.CreateSchemaReferenceId = WireSchemas.NameOf;
            options.AddDocumentTransformer((document, _, _) => Introduce(document));
            options.AddOperationTransformer((operation, context, _) => Complete(operation, context));
            options.AddSchemaTransformer((schema, context, _) => WireSchemas.Describe(schema, context));
        });
        services.AddSingleton<OpenApiFile>();
    }

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "My Declic",
            Version = DocumentName,
            Description = "Everything the browser does, a program can do. docs/api.md is the same for reading.",
        };
        // The document is the same whoever asks and by whatever name they reached the server.
        document.Servers = [new() { Url = "/" }];
        document.AddComponent(BearerScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "For programs: a token of POST /tokens.",
        });
        document.AddComponent(CookieScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = SessionCookie.Name,
            Description = "For browsers: set by POST /session.",
        });
        document.AddComponent(CsrfScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = CsrfGuard.Header,
            Description = "With the cookie, on every write: the csrf value of POST /session or GET /me.",
        });
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var handler = metadata.OfType<MethodInfo>().Single();
        operation.OperationId = NameOf(handler);
        foreach (var taken in metadata.OfType<TakenParameter>()) (operation.Parameters ??= []).Add(Parameter(taken));
        if (metadata.OfType<IAllowAnonymous>().Any()) return Task.CompletedTask;
        var isWrite = !HttpMethods.IsGet(context.Description.HttpMethod ?? HttpMethods.Get);
        operation.Security =
        [
            new() { [new(BearerScheme, context.Document)] = [] },
            isWrite
                ? new() { [new(CookieScheme, context.Document)] = [], [new(CsrfScheme, context.Document)] = [] }
                : new() { [new(CookieScheme, context.Document)] = [] },
        ];
        return Task.CompletedTask;
    }

    /// <summary><c>PostEndpoints.CreateAsync</c> is <c>post_create</c>.</summary>
    private static string NameOf(MethodInfo handler)
    {
        var noun = handler.DeclaringType!.Name.Replace("Endpoints", string.Empty, StringComparison.Ordinal);
        var verb = handler.Name.Replace("Async", string.Empty, StringComparison.Ordinal);
        return $"{noun}_{verb}".ToLowerInvariant();
    }

    private static OpenApiParameter Parameter(TakenParameter taken) => new()
    {
        Name = taken.Name,
        In = taken.IsHeader ? ParameterLocation.Header : ParameterLocation.Query,
        Schema = taken.Name switch
        {
            Paging.Limit => new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = Text(Limits.PageItemsMax),
                Default = Limits.PageItemsDefault,
            },
            IdempotencyKey.Header => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MaxLength = Limits.OperationKeyCharactersMax,
            },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
