using System.CommandLine;

namespace MyDeclic.LoadTest.Shared;

/// <summary>How a scenario ended, for the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>The server was reached, but refused or lost something for good.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a file is wrong: nothing was sent.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Runs a parsed command line; what is wrong with it is said on one line each.</summary>
    public static async Task<int> RunAsync(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Run with --help to see what is accepted.");
            return BadInput;
        }

        try
        {
            // The scenario stops by its own token and says how far it came; nothing is to be torn down by force.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(invocation);
        }
        catch (BadInputException bad)
        {
            await Console.Error.WriteLineAsync(bad.Message);
            return BadInput;
        }
    }
}
