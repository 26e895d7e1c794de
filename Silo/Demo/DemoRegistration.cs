using MyDeclic.Import;

namespace MyDeclic.Silo.Demo;

/// <summary>Puts the demonstration into the process when it is asked for.</summary>
internal static class DemoRegistration
{
    /// <summary>Adds the company and its life, if <paramref name="options"/> ask for them.</summary>
    public static void AddDemo(this WebApplicationBuilder builder, SiloOptions options)
    {
        if (!options.Demo) return;
        if (options.News.Team.Length == 0) options.News.Team = DemoSeed.Press;
        builder.Services.AddSingleton<OrgImport>().AddSingleton<DemoSeed>().AddHostedService<DemoLife>();
    }

    /// <summary>How to sign in, or nothing when there is no demonstration.</summary>
    public static IEnumerable<string> Describe(IServiceProvider services)
    {
        if (services.GetService<DemoSeed>() is not { } seed) yield break;
        yield return $"DEMONSTRATION of {seed.Handles.Count} people; everybody's password is '{DemoSeed.Password}'. Sign in as";
        yield return "  nathalie.morel    (team leader, doors, Flins)      gilberto.alves  (door expert, Curitiba)";
        yield return "  yann.le-gall      (in a closed project)            olivier.masson  (on-site contractor)";
        yield return "  claire.fontaine   (communication team)             javier.romero   (answers questions)";
    }
}
