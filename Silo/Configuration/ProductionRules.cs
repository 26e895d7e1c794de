using MyDeclic.WebFront;

namespace MyDeclic.Silo.Configuration;

/// <summary>What eases development and must not reach production.</summary>
internal static class ProductionRules
{
    /// <summary>Adds what is refused to <paramref name="problems"/>.</summary>
    public static void Check(IConfiguration configuration, FrontOptions front, ICollection<string> problems)
    {
        if (Uri.TryCreate(front.PublicUrl, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            problems.Add(
                $"{FrontOptions.Section}:{nameof(front.PublicUrl)}: must be https in production, so that sessions "
                + "cannot be read on the way.");
        }

        if (front.AllowedOrigins.Any(origin => origin.Contains('*', StringComparison.Ordinal)))
        {
            problems.Add(
                $"{FrontOptions.Section}:{nameof(front.AllowedOrigins)}: '*' would let every page on the web write; "
                + "name the origins.");
        }

        if (bool.TryParse(configuration["DetailedErrors"], out var detailed) && detailed)
        {
            problems.Add("DetailedErrors: must be off in production; errors would tell strangers of the inside.");
        }
    }
}
