using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace MyDeclic.WebFront;

/// <summary>Says beside a route what it does, takes and answers: the source of <c>/openapi/v1.json</c>.</summary>
internal static class RouteDescriptions
{
    /// <summary>Answers 200.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<T>(StatusCodes.Status200OK);

    /// <summary>Answers 201.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<T>(StatusCodes.Status201Created);

    /// <summary>Answers 204.</summary>
    public static RouteHandlerBuilder GivesNothing(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces(StatusCodes.Status204NoContent);

    /// <summary>Refuses with these statuses, besides those that every route shares.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) route.Produces<Problem>(status, Problem.MediaType);
        return route;
    }

    /// <summary>Takes a query parameter.</summary>
    public static RouteHandlerBuilder TakesQuery(this RouteHandlerBuilder route, string name) =>
        route.WithMetadata(new TakenParameter(name, IsHeader: false));

    /// <summary>Takes a page's cursor and limit.</summary>
    public static RouteHandlerBuilder TakesPage(this RouteHandlerBuilder route, string cursor) =>
        route.TakesQuery(cursor).TakesQuery(Paging.Limit);

    /// <summary>Takes the header that makes a request repeatable.</summary>
    public static RouteHandlerBuilder TakesIdempotencyKey(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TakenParameter(IdempotencyKey.Header, IsHeader: true));

    /// <summary>Adds the refusals that every route of the group shares.</summary>
    public static void RefuseInCommon(this RouteGroupBuilder group) =>
        ((IEndpointConventionBuilder)group).Finally(AddCommon);

    private static void AddCommon(EndpointBuilder endpoint)
    {
        var metadata = endpoint.Metadata;
        List<int> statuses = [StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable];
        if (!metadata.OfType<IAllowAnonymous>().Any()) statuses.Add(StatusCodes.Status401Unauthorized);
        if (metadata.OfType<IHttpMethodMetadata>().Any(one => !one.HttpMethods.Contains(HttpMethods.Get)))
            statuses.Add(StatusCodes.Status403Forbidden);
        if (metadata.OfType<IAcceptsMetadata>().Any())
            statuses.AddRange([
                StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity,
            ]);
        var said = metadata.OfType<IProducesResponseTypeMetadata>().Select(one => one.StatusCode).ToHashSet();
        foreach (var status in statuses.Where(said.Add))
            metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.MediaType]));
    }
}
