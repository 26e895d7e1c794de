using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MyDeclic.WebFront.Media;

/// <summary>Puts photos and videos into the door.</summary>
internal static class MediaRegistration
{
    public static void AddMedia(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MediaOptions>().Bind(configuration.GetSection(MediaOptions.Section));
        services.AddSingleton<Ffmpeg>().AddSingleton<MediaFolder>().AddSingleton<MediaConverter>().AddSingleton<MediaUploads>();
        services.AddHostedService<MediaSweeper>();
    }
}
