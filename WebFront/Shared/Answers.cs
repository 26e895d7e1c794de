using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront;

/// <summary>Turns what grains answer into HTTP.</summary>
internal static class Answers
{
    /// <summary>The answer for what does not exist, and for what the caller may not see.</summary>
    public static IResult NotFound { get; } = Refuse(Refusal.NotFound);

    /// <summary>Refuses.</summary>
    public static IResult Refuse(Refusal refusal) => new ProblemResult(Problem.Of(refusal));

    /// <summary>200 with <paramref name="value"/>.</summary>
    public static IResult Ok<T>(T value) => TypedResults.Json(value, Wire.Options);

    /// <summary>204, or the refusal.</summary>
    public static IResult ToAnswer(this Result result) =>
        result.Refusal is { } refusal ? Refuse(refusal) : TypedResults.NoContent();

    /// <summary>200 with the value, or the refusal.</summary>
    public static IResult ToAnswer<T>(this Result<T> result)
        where T : class => result.IsDone ? Ok(result.Value) : Refuse(result.Refusal);

    /// <summary>200 with the value as <paramref name="shape"/> makes it, or the refusal.</summary>
    public static IResult ToAnswer<T, TWire>(this Result<T> result, Func<T, TWire> shape)
        where T : class => result.IsDone ? Ok(shape(result.Value)) : Refuse(result.Refusal);

    /// <summary>201 with the value and where it stands, or the refusal.</summary>
    public static IResult ToCreated<T>(this Result<T> result, HttpContext http, Func<T, string> path)
        where T : class
    {
        if (!result.IsDone) return Refuse(result.Refusal);
        http.Response.Headers.Location = Routes.Api + path(result.Value);
        return TypedResults.Json(result.Value, Wire.Options, statusCode: StatusCodes.Status201Created);
    }
}
