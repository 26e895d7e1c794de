using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MyDeclic.Blog;
using MyDeclic.Bottles;
using MyDeclic.Colleagues;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Feeds;
using MyDeclic.Media;
using MyDeclic.Notifications;
using MyDeclic.Posts;
using MyDeclic.Presence;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic;

/// <summary>Registers what the grains are built from, one line a slice.</summary>
public static class GrainsExtensions
{
    /// <summary>Adds the slices; storage and the engine are added by the silo.</summary>
    public static IServiceCollection AddMyDeclicGrains(this IServiceCollection services, Action<GrainsOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton<Commits>().AddSingleton<Upkeep>().AddSingleton(provider => new GrainsStartup(
            provider.GetRequiredService<CapabilityMatrix>(), provider.GetRequiredService<CapabilityStore>(),
            provider.GetRequiredService<LogTail>(), provider.GetRequiredService<PostCache>(),
            provider.GetRequiredService<AuthorCache>()));
        services.AddSingleton<MediaStore>().AddSingleton<AttachmentStore>();
        services.AddSingleton<BlockStore>().AddSingleton<CapabilityMatrix>().AddSingleton<CapabilityStore>();
        services.AddSingleton<UserStore>().AddSingleton<FollowStore>().AddSingleton<SessionStore>()
            .AddSingleton<AuthorCache>().AddSingleton<ProfileStore>().AddSingleton<SkillStore>()
            .AddSingleton<PhotoStore>().AddSingleton<ProfileViews>().AddSingleton<IEventSource, UserEvents>();
        services.AddSingleton<PostStore>().AddSingleton<PostCache>().AddSingleton<PostViews>()
            .AddSingleton<IEventSource, PostEvents>();
        services.AddSingleton<ConversationStore>().AddSingleton<CommentStore>().AddSingleton<ReactionStore>()
            .AddSingleton<IEventSource, ConversationEvents>();
        services.TryAddSingleton<CommunityOptions>();
        services.AddSingleton<CommunityStore>().AddSingleton<BoardStore>().AddSingleton<InvitationStore>()
            .AddSingleton<CommunitySuggestionStore>().AddSingleton<CommunityLife>().AddSingleton<MembershipStore>()
            .AddSingleton<IEventSource, CommunityEvents>();
        services.AddSingleton<ColleagueStore>().AddSingleton<SuggestionStore>()
            .AddSingleton<IEventSource, ColleagueEvents>();
        services.AddSingleton<DraftStore>().AddSingleton<IEventSource, DraftEvents>();
        services.AddSingleton<FeedStore>();
        services.AddSingleton<PresenceStore>().AddSingleton<IEventSource, PresenceEvents>();
        services.AddSingleton<SearchFill>().AddSingleton<SearchCounter>().AddSingleton<PeopleSearch>()
            .AddSingleton<Searcher>();
        // What speaks for people; each may say something of the same person.
        services.AddSingleton<IReasonSource, NameSource>().AddSingleton<IReasonSource, ProfileSource>()
            .AddSingleton<IReasonSource, ContributionSource>().AddSingleton<IReasonSource, TagSource>()
            .AddSingleton<IReasonSource, SkillSource>().AddSingleton<IReasonSource, PursuitSource>()
            .AddSingleton<IReasonSource, AnswerSource>();
        services.TryAddSingleton<BottleOptions>();
        services.TryAddSingleton<TranslationOptions>();
        services.AddSingleton<BottleStore>().AddSingleton<BottleReadingStore>().AddSingleton<BottleViews>()
            .AddSingleton<CandidateStore>().AddSingleton<TagFollowStore>().AddSingleton<Dispatcher>()
            .AddSingleton<IEventSource, BottleEvents>();
        services.AddSingleton<TranslationCache>().AddSingleton<ITranslator>(provider =>
            new LibreTranslateTranslator(new HttpClient(), provider.GetRequiredService<TranslationOptions>()));
        services.AddNotifications();
        services.AddSingleton<EventRenderer>();
        return services;
    }
}
