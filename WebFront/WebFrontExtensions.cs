using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MyDeclic.WebFront.Asks;
using MyDeclic.WebFront.Blog;
using MyDeclic.WebFront.Bookmarks;
using MyDeclic.WebFront.Bottles;
using MyDeclic.WebFront.Colleagues;
using MyDeclic.WebFront.Communities;
using MyDeclic.WebFront.Conversations;
using MyDeclic.WebFront.Feeds;
using MyDeclic.WebFront.Health;
using MyDeclic.WebFront.Jams;
using MyDeclic.WebFront.Media;
using MyDeclic.WebFront.News;
using MyDeclic.WebFront.Notifications;
using MyDeclic.WebFront.Posts;
using MyDeclic.WebFront.Presence;
using MyDeclic.WebFront.Search;
using MyDeclic.WebFront.Shortcuts;
using MyDeclic.WebFront.Tags;
using MyDeclic.WebFront.Users;

namespace MyDeclic.WebFront;

/// <summary>The door's table of contents.</summary>
public static class WebFrontExtensions
{
    /// <summary>
    /// Registers the door. It needs an <c>IGrainFactory</c>, and asks the health checks tagged
    /// <c>ready</c> whether the process may be sent requests.
    /// </summary>
    public static IServiceCollection AddMyDeclicFront(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FrontOptions>().Bind(configuration.GetSection(FrontOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FrontOptions>, FrontOptionsValidator>();
        services.Configure<KestrelServerOptions>(FrontKestrel.Configure);
        services.Configure<RouteOptions>(options =>
            options.ConstraintMap[IdRouteConstraint.Name] = typeof(IdRouteConstraint));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => Wire.Configure(options.SerializerOptions));
        // The server's own request log writes whole addresses, and the hub's may hold a token.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.TryAddSingleton(TimeProvider.System);
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorization();
        services.AddMyDeclicHealth();
        services.AddContract();
        services.AddSingleton<AccountGuard>();
        services.AddSingleton<Spa>();
        services.AddMedia(configuration);
        return services;
    }

    /// <summary>Registers what an operator's tools ask; part of the door, and all that a process without one shows.</summary>
    public static IServiceCollection AddMyDeclicHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        return services.AddSingleton<MetricsCollector>();
    }

    /// <summary>Maps health and metrics alone, for a process that has no door.</summary>
    public static void MapMyDeclicHealth(this WebApplication app)
    {
        // Measures from the start, not from the first time somebody looks.
        _ = app.Services.GetRequiredService<MetricsCollector>();
        app.MapHealth();
    }

    /// <summary>Builds the door: what every request passes, in order, and where each goes.</summary>
    /// <param name="app">The process.</param>
    /// <param name="mapLive">Maps the live hub.</param>
    public static void MapMyDeclicFront(this WebApplication app, Action<WebApplication>? mapLive = null)
    {
        // Measures from the start, not from the first time somebody looks.
        _ = app.Services.GetRequiredService<MetricsCollector>();
        var spa = app.Services.GetRequiredService<Spa>();

        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RefusalBoundary>();
        app.UseMiddleware<OriginGuard>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<CsrfGuard>();
        app.UseMiddleware<MemberRates>();
        app.UseMiddleware<StrictJson>();

        var api = app.MapGroup(Routes.Api).RequireAuthorization();
        api.RefuseInCommon();
        MapSlices(api);
        app.MapUnsubscribing();
        app.MapHealth();
        app.MapGet($"/openapi/{OpenApiSetup.DocumentName}.json", (OpenApiFile file) => file.GetAsync())
            .ExcludeFromDescription();
        mapLive?.Invoke(app);

        // Not a fallback route: one that matches every path would turn "wrong method" into "not found".
        app.Use(next => http => http.GetEndpoint() is null ? spa.ServeAsync(http) : next(http));
    }

    private static void MapSlices(RouteGroupBuilder api)
    {
        api.MapUsers();
        api.MapFollows();
        api.MapSessions();
        api.MapTokens();
        api.MapMe();
        api.MapSkills();
        api.MapColleagues();
        api.MapBlocks();
        api.MapPresence();
        api.MapSuggestions();
        api.MapPosts();
        api.MapDrafts();
        api.MapComments();
        api.MapReactions();
        api.MapCommentReactions();
        api.MapConversations();
        api.MapMessages();
        api.MapRatings();
        api.MapPolls();
        api.MapPreviews();
        api.MapBookmarks();
        api.MapBottles();
        api.MapBottleAnswers();
        api.MapAsks();
        api.MapAskQuestions();
        api.MapJams();
        api.MapIdeas();
        api.MapPairs();
        api.MapJamAnimation();
        api.MapHiddenIdeas();
        api.MapJamConsole();
        api.MapJamPulse();
        api.MapJamReport();
        api.MapJamAfter();
        api.MapTeam();
        api.MapNews();
        api.MapShortcuts();
        api.MapCompanyShortcuts();
        api.MapFeed();
        api.MapTags();
        api.MapSearch();
        api.MapMedia();
        api.MapCommunities();
        api.MapMembership();
        api.MapBoard();
        api.MapAnimation();
        api.MapFinder();
        api.MapMembers();
        api.MapNotifications();
        api.MapNotificationSettings();
    }
}
