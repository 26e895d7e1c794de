using Microsoft.Extensions.Options;

namespace MyDeclic.WebFront;

/// <summary>Stops the process at its start, with a sentence, before a wrong setting weakens the door.</summary>
internal sealed class FrontOptionsValidator : IValidateOptions<FrontOptions>
{
    public ValidateOptionsResult Validate(string? name, FrontOptions options)
    {
        List<string> faults = [];
        RequireOrigin(faults, nameof(options.PublicUrl), options.PublicUrl);
        foreach (var origin in options.AllowedOrigins) RequireOrigin(faults, nameof(options.AllowedOrigins), origin);
        RequirePositive(faults, nameof(options.WritesPerMinute), options.WritesPerMinute);
        RequirePositive(faults, nameof(options.ReadsPerMinute), options.ReadsPerMinute);
        RequirePositive(faults, nameof(options.SignUpsPerMinute), options.SignUpsPerMinute);
        RequirePositive(faults, nameof(options.SignInFailures), options.SignInFailures);
        RequirePositive(faults, nameof(options.SignInFailuresPerAddress), options.SignInFailuresPerAddress);
        RequirePositive(faults, nameof(options.SignInWindowMinutes), options.SignInWindowMinutes);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void RequirePositive(List<string> faults, string setting, int value)
    {
        if (value < 1) faults.Add($"{FrontOptions.Section}:{setting} is {value}; it must be at least 1.");
    }

    private static void RequireOrigin(List<string> faults, string setting, string? value)
    {
        if (value is null || Origins.TryNormalise(value, out _)) return;
        faults.Add($"{FrontOptions.Section}:{setting} is '{value}'; write it as http://host or https://host:port.");
    }
}
