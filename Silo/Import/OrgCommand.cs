using System.CommandLine;
using MyDeclic.Silo.Configuration;

namespace MyDeclic.Silo.Import;

/// <summary>The <c>import org</c> command: what it accepts.</summary>
internal static class OrgCommand
{
    private static readonly Option<string> Edges = new("--edges")
    {
        Description = "Who follows whom: 'from to' a line.",
        HelpName = "file",
        Required = true,
    };

    private static readonly Option<string> Units = new("--units")
    {
        Description = "Each person's organisational unit: 'person unit' a line.",
        HelpName = "file",
        Required = true,
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Chooses names, sites and titles: the same seed gives the same people.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> Password = new("--password")
    {
        Description = "One password for all new accounts. Without it, nobody can sign in by password.",
    };

    private static readonly Option<string> Tokens = new("--tokens")
    {
        Description = $"Where to write everybody's bearer tokens for replays. [default: <data>/{TokenFile.DefaultName}]",
        HelpName = "file",
    };

    /// <summary>The <c>import</c> command with what can be imported.</summary>
    public static Command CreateImport()
    {
        var org = new Command("org", "Imports people, follows and organisational units, all or nothing.")
        {
            Edges, Units, Seed, Password, Tokens,
        };
        org.SetAction((parsed, cancel) => OrgImportRun.RunAsync(Read(parsed), cancel));
        return new Command("import", "Imports data while the server is stopped.") { org };
    }

    private static OrgImportSettings Read(ParseResult parsed)
    {
        var options = CommandLine.ReadOptions(parsed);
        return new(
            parsed.GetRequiredValue(Edges), parsed.GetRequiredValue(Units), parsed.GetValue(Seed),
            parsed.GetValue(Password), parsed.GetValue(Tokens) ?? Path.Combine(options.DataFolder, TokenFile.DefaultName),
            options);
    }
}
