using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MyDeclic.WebFront;

/// <summary>
/// <c>{id:id}</c>: a path with anything but an id there is no path of ours, so that a malformed id answers like one
/// that does not exist.
/// </summary>
internal sealed class IdRouteConstraint : IRouteConstraint
{
    public const string Name = "id";

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values,
        RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) &&
        long.TryParse(
            Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture,
            out var id) && id > 0;
}
