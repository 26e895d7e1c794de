using MyDeclic.Silo.Configuration;
using MyDeclic.WebFront;
using MyDeclic.WebFront.Media;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Silo;

/// <summary>The door of this process, unless fronts are processes of their own.</summary>
internal static class Front
{
    /// <summary>Adds the door and the live hub, or only what an operator's tools ask.</summary>
    public static void AddFront(this WebApplicationBuilder builder, SiloOptions options)
    {
        if (options.Role == SiloRole.Silo)
        {
            builder.Services.AddMyDeclicHealth();
            return;
        }

        builder.Services.AddMyDeclicFront(builder.Configuration);
        // Beside the database, unless it is said where.
        builder.Services.PostConfigure<MediaOptions>(media => media.Folder ??= Path.Combine(options.DataFolder, "media"));
        builder.Services.AddMyDeclicRealtime(builder.Configuration);
    }

    /// <summary>Maps what <see cref="AddFront"/> added.</summary>
    public static void MapFront(this WebApplication app, SiloOptions options)
    {
        if (options.Role == SiloRole.Silo) app.MapMyDeclicHealth();
        else app.MapMyDeclicFront(live => live.MapMyDeclicLive());
    }
}
