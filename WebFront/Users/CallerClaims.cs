using System.Globalization;
using System.Security.Claims;

namespace MyDeclic.WebFront.Users;

/// <summary>Carries a <see cref="MyDeclic.Caller"/> in a <see cref="ClaimsPrincipal"/>, for the live hub.</summary>
public static class CallerClaims
{
    private const string UserId = "declic:user";
    private const string PopulationName = "declic:population";
    private const string SessionId = "declic:session";

    /// <summary>A signed-in principal that speaks for <paramref name="caller"/>.</summary>
    public static ClaimsPrincipal ToPrincipal(Caller caller, string authenticationType) => new(new ClaimsIdentity(
        [
            new(UserId, Text(caller.UserId)),
            new(PopulationName, caller.Population.ToString()),
            new(SessionId, Text(caller.SessionId)),
        ],
        authenticationType, UserId, null));

    /// <summary>The caller that the principal speaks for; null when it is anonymous.</summary>
    public static Caller? CallerOrNull(this ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(UserId) is not { } user ||
            principal.FindFirstValue(SessionId) is not { } session ||
            !Enum.TryParse(principal.FindFirstValue(PopulationName), out Population population))
            return null;
        return new(long.Parse(user, CultureInfo.InvariantCulture), population,
            long.Parse(session, CultureInfo.InvariantCulture));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
