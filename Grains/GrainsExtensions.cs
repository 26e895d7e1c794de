using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using MyDeclic.Asks;
using MyDeclic.Blog;
using MyDeclic.Bookmarks;
using MyDeclic.Bottles;
using MyDeclic.Colleagues;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Feeds;
using MyDeclic.Jams;
using MyDeclic.Media;
using MyDeclic.News;
using MyDeclic.Notifications;
using MyDeclic.Posts;
using MyDeclic.Presence;
using MyDeclic.Previews;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Shortcuts;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

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
            provider.GetRequiredService<AuthorCache>(), provider.GetRequiredService<PreviewSignal>()));
        services.AddSingleton<MediaStore>().AddSingleton<AttachmentStore>();
        services.AddSingleton<BlockStore>().AddSingleton<CapabilityMatrix>().AddSingleton<CapabilityStore>();
        services.AddSingleton<UserStore>().AddSingleton<FollowStore>().AddSingleton<SessionStore>()
            .AddSingleton<AuthorCache>().AddSingleton<ProfileStore>().AddSingleton<SkillStore>()
            .AddSingleton<PhotoStore>().AddSingleton<ProfileViews>().AddSingleton<IEventSource, UserEvents>();
        services.AddSingleton<PostStore>().AddSingleton<PostExtrasStore>().AddSingleton<PostCache>().AddSingleton<PostViews>()
            .AddSingleton<IEventSource, PostEvents>();
        services.AddSingleton<ConversationStore>().AddSingleton<CommentStore>().AddSingleton<ReactionStore>()
            .AddSingleton<CommentReactionStore>().AddSingleton<MarkStore>().AddSingleton<IEventSource, ConversationEvents>()
            .AddSingleton<IEventSource, MarkEvents>();
        services.AddSingleton<TalkStore>().AddSingleton<MessageStore>().AddSingleton<TalkViews>().AddSingleton<TalkWriter>()
            .AddSingleton<IEventSource, TalkEvents>();
        services.TryAddSingleton<CommunityOptions>();
        services.AddSingleton<CommunityStore>().AddSingleton<BoardStore>().AddSingleton<InvitationStore>()
            .AddSingleton<CommunitySuggestionStore>().AddSingleton<CommunityLife>().AddSingleton<MembershipStore>()
            .AddSingleton<IEventSource, CommunityEvents>();
        services.AddSingleton<ColleagueStore>().AddSingleton<SuggestionStore>()
            .AddSingleton<IEventSource, ColleagueEvents>();
        services.TryAddSingleton<NewsOptions>();
        services.AddSingleton<CommunicationTeamStore>().AddSingleton<ArticleStore>().AddSingleton<ArticleViews>()
            .AddSingleton<ArticleWriter>().AddSingleton<IEventSource, ArticleEvents>();
        services.AddSingleton<AskStore>().AddSingleton<AskQuestionStore>().AddSingleton<AskViews>()
            .AddSingleton<IEventSource, AskEvents>();
        services.AddSingleton<ShortcutStore>().AddSingleton<IEventSource, ShortcutEvents>();
        services.AddSingleton<JamStore>().AddSingleton<IdeaStore>().AddSingleton<IdeaListStore>().AddSingleton<BallotStore>()
            .AddSingleton<PairStore>().AddSingleton<PairVotes>().AddSingleton<JamFollowStore>().AddSingleton<JamMilestoneStore>()
            .AddSingleton<SimilarIdeaStore>().AddSingleton<SimilarIdeas>().AddSingleton<JamViews>().AddSingleton<IdeaViews>()
            .AddSingleton<IEventSource, JamEvents>();
        services.AddSingleton<JamPlaceStore>().AddSingleton<JamPollStore>().AddSingleton<JamConsoleStore>()
            .AddSingleton<JamPulseStore>().AddSingleton<ExposureStore>().AddSingleton<HiddenIdeaStore>()
            .AddSingleton<IEventSource, IdeaHidingEvents>();
        services.AddSingleton<JamReportStore>().AddSingleton<JamExportStore>().AddSingleton<JuryStore>()
            .AddSingleton<OutcomeStore>().AddSingleton<OutcomeViews>().AddSingleton<IEventSource, JamAfterEvents>();
        services.TryAddSingleton<PreviewOptions>();
        services.TryAddSingleton<INameResolver, SystemNameResolver>();
        services.AddSingleton<PreviewStore>().AddSingleton<PreviewSignal>().AddSingleton<PageFetcher>()
            .AddSingleton(provider => new PreviewWorker(
                provider.GetRequiredService<PreviewStore>(), provider.GetRequiredService<PreviewSignal>(),
                provider.GetRequiredService<PageFetcher>(), provider.GetRequiredService<PreviewOptions>(),
                provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<PreviewWorker>>()));
        services.AddSingleton<BookmarkStore>().AddSingleton<IEventSource, BookmarkEvents>();
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
