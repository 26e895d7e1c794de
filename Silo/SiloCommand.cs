using System.CommandLine;
using MyDeclic.Silo.Configuration;
using MyDeclic.Silo.Import;
using MyDeclic.Silo.Seed;
using MyDeclic.Storage;

namespace MyDeclic.Silo;

/// <summary>The command line: the server itself, and the commands that work on its data while it is stopped.</summary>
public static class SiloCommand
{
    private const int Done = 0;

    /// <summary>The exit code for anything wrong with what the user gave.</summary>
    private const int BadInput = 2;

    /// <summary>Runs what <paramref name="args"/> ask for.</summary>
    /// <param name="args">As the shell gave them.</param>
    /// <param name="serve">Runs the server until it is stopped, given the settings of the command line.</param>
    /// <returns>The process's exit code: 2 when the input or the configuration is at fault.</returns>
    public static async Task<int> RunAsync(string[] args, Func<Dictionary<string, string?>, Task> serve)
    {
        var root = new RootCommand("My Declic: a social network for a company, in one process.")
        {
            CommandLine.Urls, CommandLine.Data, CommandLine.Connection, CommandLine.Demo, CommandLine.Role,
            OrgCommand.CreateImport(), SeedCommand.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(async (parsed, _) =>
        {
            await serve(CommandLine.ToConfiguration(parsed));
            return Done;
        });

        var parsed = root.Parse(CommandLine.Prepare(args));
        if (parsed.Errors.Count > 0) return Refuse(parsed.Errors.Select(error => error.Message));
        return await InvokeAsync(parsed);
    }

    // What a person can put right is said in a sentence; only a fault of the program shows its stack.
    private static async Task<int> InvokeAsync(ParseResult parsed)
    {
        try
        {
            // The host stops by SIGTERM in its own time; the parser must not cut that short.
            var invocation = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation);
        }
        catch (BadConfigurationException bad)
        {
            return Refuse(bad.Problems);
        }
        catch (BadImportException bad)
        {
            return Refuse([bad.Message]);
        }
        catch (StorageException storage)
        {
            return Refuse([storage.Message]);
        }
        catch (InvalidDataException unreadable)
        {
            return Refuse([unreadable.Message]);
        }
    }

    private static int Refuse(IEnumerable<string> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        return BadInput;
    }
}
