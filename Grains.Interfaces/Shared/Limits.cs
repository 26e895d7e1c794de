namespace MyDeclic;

/// <summary>Every limit of the product's rules, with its unit. Storage and transport have their own lists.</summary>
public static class Limits
{
    /// <summary>Shortest handle, in characters.</summary>
    public const int HandleCharactersMin = 2;

    /// <summary>Longest handle, in characters.</summary>
    public const int HandleCharactersMax = 30;

    /// <summary>Longest person's or community's name, in UTF-16 units.</summary>
    public const int NameCharactersMax = 80;

    /// <summary>Longest one-line profile field (job title, site, country, entity), in UTF-16 units.</summary>
    public const int ProfileFieldCharactersMax = 120;

    /// <summary>Longest biography, in UTF-16 units.</summary>
    public const int BioCharactersMax = 2_000;

    /// <summary>Longest telephone number, in characters.</summary>
    public const int PhoneCharactersMax = 30;

    /// <summary>Languages, projects or interests that a profile lists, of each.</summary>
    public const int ProfileListItemsMax = 30;

    /// <summary>Longest language, project or interest, in UTF-16 units.</summary>
    public const int ProfileListItemCharactersMax = 80;

    /// <summary>Skills that a profile lists.</summary>
    public const int SkillsPerUserMax = 50;

    /// <summary>Longest name of a skill, in UTF-16 units.</summary>
    public const int SkillCharactersMax = 60;

    /// <summary>Skills of one's colleagues that one can choose from: those most of them have.</summary>
    public const int ColleagueSkillsMax = 200;

    /// <summary>Skills that complete what somebody types.</summary>
    public const int SkillsCompletedMax = 10;

    /// <summary>Newest changes of a profile that its person can read; older ones are forgotten.</summary>
    public const int HistoryItemsMax = 200;

    /// <summary>Longest old or new value that a profile's history keeps, in UTF-16 units.</summary>
    public const int HistoryValueCharactersMax = 200;

    /// <summary>Asks to be colleagues that a person may have open at once.</summary>
    public const int AsksPerUserMax = 500;

    /// <summary>Colleagues that a person may have.</summary>
    public const int ColleaguesPerUserMax = 5_000;

    /// <summary>Days after which somebody who declined may be asked again.</summary>
    public const int DaysBetweenAsks = 30;

    /// <summary>People looked at for each kind of reason when colleagues are suggested.</summary>
    public const int SuggestionCandidatesMax = 100;

    /// <summary>Ties, skills or people that are read to find these.</summary>
    public const int SuggestionRowsReadMax = 20_000;

    /// <summary>People that a person may keep from being suggested.</summary>
    public const int DismissalsPerUserMax = 5_000;

    /// <summary>Longest e-mail address, in characters (RFC 5321, 4.5.3.1.3: a path of 256 octets less its brackets).</summary>
    public const int EmailCharactersMax = 254;

    /// <summary>Shortest password, in UTF-16 units (OWASP ASVS 5.0, 6.2.1).</summary>
    public const int PasswordCharactersMin = 8;

    /// <summary>Longest password, in UTF-16 units: checked before hashing, which costs in proportion.</summary>
    public const int PasswordCharactersMax = 128;

    /// <summary>Longest label of a token, in UTF-16 units.</summary>
    public const int TokenLabelCharactersMax = 80;

    /// <summary>Bearer tokens a user may hold at once.</summary>
    public const int TokensPerUserMax = 20;

    /// <summary>Longest post, in UTF-16 units.</summary>
    public const int PostCharactersMax = 10_000;

    /// <summary>Longest comment, in UTF-16 units.</summary>
    public const int CommentCharactersMax = 4_000;

    /// <summary>Different tags a post may carry.</summary>
    public const int TagsPerPostMax = 30;

    /// <summary>Longest tag, in characters.</summary>
    public const int TagCharactersMax = 50;

    /// <summary>Different people a post or comment may mention.</summary>
    public const int MentionsPerTextMax = 50;

    /// <summary>Longest community slug, in characters.</summary>
    public const int SlugCharactersMax = 60;

    /// <summary>Longest community description, in UTF-16 units.</summary>
    public const int DescriptionCharactersMax = 4_000;

    /// <summary>People one may follow.</summary>
    public const int FollowsPerUserMax = 5_000;

    /// <summary>People one may block.</summary>
    public const int BlocksPerUserMax = 1_000;

    /// <summary>Communities one may belong to, or be asking to.</summary>
    public const int MembershipsPerUserMax = 500;

    /// <summary>Posts that are pinned in a community at once.</summary>
    public const int PinsPerCommunityMax = 3;

    /// <summary>Longest announcement of a community, in UTF-16 units.</summary>
    public const int AnnouncementCharactersMax = 500;

    /// <summary>Days that an announcement stands at most.</summary>
    public const int AnnouncementDaysMax = 366;

    /// <summary>Longest welcome of a community, in UTF-16 units.</summary>
    public const int WelcomeCharactersMax = 2_000;

    /// <summary>People named with a group of notifications.</summary>
    public const int NotificationActorsShown = 3;

    /// <summary>Longest beginning of a text that a notification shows, in UTF-16 units.</summary>
    public const int NotificationExcerptMax = 140;

    /// <summary>People whom one event notifies; of more, the newest who took part.</summary>
    public const int NotifiedPerEventMax = 200;

    /// <summary>Voters whom the answer to one question notifies, the newest votes first.</summary>
    public const int AskVotersNotifiedMax = 1_000;

    /// <summary>Comments of a thread that are looked through for who took part: the newest.</summary>
    public const int ThreadCommentsSearched = 1_000;

    /// <summary>People who are told at once that they may see other notifications; the others when they look.</summary>
    public const int NotificationsRefreshedMax = 5_000;

    /// <summary>Threads, communities and people that one may mute.</summary>
    public const int MutesPerUserMax = 200;

    /// <summary>Days after which a notification is forgotten.</summary>
    public const int NotificationDaysKept = 90;

    /// <summary>Notifications that a digest tells of; it says how many more there are.</summary>
    public const int DigestItemsMax = 30;

    /// <summary>Posts of one's communities that a digest adds.</summary>
    public const int DigestPostsMax = 5;

    /// <summary>Longest name of a time zone, in UTF-16 units.</summary>
    public const int TimeZoneCharactersMax = 60;

    /// <summary>Days for which somebody has just joined.</summary>
    public const int WelcomeDays = 14;

    /// <summary>People who are invited into a community by one request.</summary>
    public const int InvitationsPerRequestMax = 200;

    /// <summary>Longest pasted list of e-mail addresses, in UTF-16 units.</summary>
    public const int EmailListCharactersMax = 30_000;

    /// <summary>Requests to join that are answered at once.</summary>
    public const int RequestsSettledMax = 100;

    /// <summary>Communities that are put to sleep in one go; the others follow the next time.</summary>
    public const int CommunitiesCheckedMax = 1_000;

    /// <summary>Countries or languages that the directory of communities offers to be narrowed by.</summary>
    public const int FacetValuesMax = 50;

    /// <summary>Names of colleagues that are told with a suggested community.</summary>
    public const int ColleaguesNamedMax = 3;

    /// <summary>People whose presence one connection looks at, or one request asks for.</summary>
    public const int PresenceLookedAtMax = 100;

    /// <summary>Longest text of a blog post, in UTF-16 units: in UTF-8, a request holds it in any script.</summary>
    public const int BlogCharactersMax = 20_000;

    /// <summary>Drafts that one may keep.</summary>
    public const int DraftsPerUserMax = 100;

    /// <summary>Texts that a blog post had before, and that are kept: the newest.</summary>
    public const int RevisionsKept = 50;

    /// <summary>Fewest options of a poll.</summary>
    public const int PollOptionsMin = 2;

    /// <summary>Most options of a poll.</summary>
    public const int PollOptionsMax = 10;

    /// <summary>Longest option of a poll, in UTF-16 units.</summary>
    public const int PollOptionCharactersMax = 120;

    /// <summary>Days that a poll is open at most.</summary>
    public const int PollDaysMax = 366;

    /// <summary>Posts that one may keep.</summary>
    public const int BookmarksPerUserMax = 5_000;

    /// <summary>Tags of one bookmark.</summary>
    public const int TagsPerBookmarkMax = 10;

    /// <summary>Tags of one's bookmarks that one chooses from: those of most bookmarks.</summary>
    public const int BookmarkTagsListedMax = 200;

    /// <summary>Longest note of a bookmark, in UTF-16 units.</summary>
    public const int NoteCharactersMax = 2_000;

    /// <summary>Posts that are asked for at once by their ids.</summary>
    public const int PostsAskedMax = 50;

    /// <summary>Different tags of a bottle.</summary>
    public const int TagsPerBottleMax = 10;

    /// <summary>Tags whose bottles one may follow.</summary>
    public const int FollowedTagsMax = 200;

    /// <summary>Longest title of a best practice or blog post, in UTF-16 units.</summary>
    public const int TitleCharactersMax = 200;

    /// <summary>Longest message, in UTF-16 units.</summary>
    public const int MessageCharactersMax = 4_000;

    /// <summary>Fewest people in a group when it is started, whoever starts it included.</summary>
    public const int GroupMembersMin = 3;

    /// <summary>Most people in a group.</summary>
    public const int GroupMembersMax = 500;

    /// <summary>Longest title of a group, in UTF-16 units.</summary>
    public const int GroupTitleCharactersMax = 80;

    /// <summary>Private conversations that one may be in.</summary>
    public const int ConversationsPerUserMax = 5_000;

    /// <summary>Members of a conversation that are named with it.</summary>
    public const int MembersNamedMax = 5;

    /// <summary>Most members of a conversation in which each is told how far the others are.</summary>
    public const int MarksShownMax = 20;

    /// <summary>Longest directory query, in UTF-16 units.</summary>
    public const int QueryCharactersMax = 200;

    /// <summary>Longest idempotency key, in characters.</summary>
    public const int OperationKeyCharactersMax = 100;

    /// <summary>Items of a page when nothing is said.</summary>
    public const int PageItemsDefault = 20;

    /// <summary>Most items of a page.</summary>
    public const int PageItemsMax = 100;

    /// <summary>Posts that a warm home feed holds in memory; older ones are read from the database.</summary>
    public const int FeedItemsInMemory = 400;

    /// <summary>Events replayed to one topic on resume; beyond it the reader is told of a gap.</summary>
    public const int ReplayEventsMax = 2_000;
}
