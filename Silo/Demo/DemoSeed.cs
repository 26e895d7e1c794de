using MyDeclic.Import;
using MyDeclic.Users;

namespace MyDeclic.Silo.Demo;

/// <summary>Writes the company once, before the engine starts, and knows who is who afterwards.</summary>
internal sealed class DemoSeed(OrgImport import, TimeProvider clock)
{
    /// <summary>Everybody's password. Anybody who reaches a demonstration may sign in: it is printed at each start.</summary>
    public const string Password = "demo-declic";

    /// <summary>The handle of who speaks for the company.</summary>
    public const string Press = "claire.fontaine";

    private readonly Dictionary<string, Caller> _callers = new(StringComparer.Ordinal);

    /// <summary>Who is there and what is said.</summary>
    public DemoScript Script { get; } = DemoScript.Load();

    /// <summary>Everybody's handle.</summary>
    public IReadOnlyCollection<string> Handles => _callers.Keys;

    /// <summary>Somebody, as the grains know them.</summary>
    public Caller Caller(string handle) => _callers[handle];

    /// <summary>Writes what is missing; on a restart, nothing.</summary>
    /// <exception cref="BadConfigurationException">The database has people of its own.</exception>
    public async Task StartAsync()
    {
        // Accounts whose password is public must never stand beside real ones.
        if (await import.HasPeopleOutsideAsync(DemoCompany.EmailDomain))
        {
            throw new BadConfigurationException(
                "demo", "the database has accounts of its own. Give the demonstration another: --data ./demo-data");
        }

        var company = DemoCompany.Make(Script, clock.GetUtcNow());
        var hash = PasswordHash.Make(Password, new GrainsOptions().PasswordIterations);
        var outcome = await import.RunAsync(company, hash, null, (_, _) => { });
        for (var place = 0; place < company.People.Length; place++)
        {
            var person = company.People[place];
            _callers[person.Handle] = new Caller(outcome.PeopleIds[place], person.Population, 0);
        }
    }
}
