namespace MyDeclic.Tests.Privacy;

/// <summary>
/// Every operation of the API, as it is asked. <c>{x}</c> is the name of something that everybody may know, <c>{?x}</c> of
/// something hidden; <c>field=value</c> behind the path is the body.
/// </summary>
internal static class PrivacyDoors
{
    /// <summary>What only reads: asked before the hidden things are there, and after.</summary>
    public static readonly string[] Reads =
    [
        "GET blocks", "GET me", "GET me/history", "GET me/skills", "GET tokens", "GET feed", "GET feed?limit=1",
        "GET users", "GET users?q={?word}", "GET users?q={eve}", "GET users?q={cara}", "GET users/{eve}", "GET users/{cara}",
        "GET users/{dan}", "GET users/{eve}/posts", "GET users/{cara}/posts", "GET users/{eve}/followers",
        "GET users/{cara}/followers", "GET users/{eve}/following", "GET users/{eve}/colleagues", "GET users/{cara}/colleagues",
        "GET users/{eve}/skills/{skill}/confirmations", "GET users/{eve}/skills/{?skill}/confirmations",
        "GET colleagues", "GET colleagues?q={?word}", "GET colleagues?unit={?word}", "GET colleagues?site={?word}",
        "GET colleagues?country={?word}", "GET colleagues.vcf", "GET colleagues/suggestions?limit=100",
        "GET posts/{post}", "GET posts/{post}/comments", "GET posts/{?post}", "GET posts/{?post}/comments",
        "GET posts/{?privatePost}", "GET posts/{?privatePost}/comments", "GET posts/{?bottle}",
        "GET communities", "GET communities?limit=100", "GET communities?mine=true", "GET communities?q={?word}",
        "GET communities/{open}", "GET communities/{open}/members", "GET communities/{open}/posts",
        "GET communities/{private}", "GET communities/{private}/members", "GET communities/{private}/posts",
        "GET communities/{private}/members?state=requested", "GET communities/{private}/members?state=invited",
        "GET communities/{?slug}", "GET communities/{?slug}/members", "GET communities/{?slug}/posts",
        "GET communities/{?slug}/members?state=requested",
        "GET communities/{open}/board", "GET communities/{private}/board", "GET communities/{?slug}/board",
        "GET communities?type=project&state=active", "GET community-facets", "GET community-facets?q={?word}",
        "GET community-facets?type=project", "GET community-suggestions?limit=100",
        "GET tags?q={tag}", "GET tags?q={?tag}", "GET tags/{tag}/posts", "GET tags/{?tag}/posts",
        "GET skills?q={?skill}", "GET skills?q={skill}",
        "GET search?q={?word}", "GET search?q={?tag}", "GET search?q={?skill}", "GET search?q={word}",
        "GET search?kind=people&q={?word}", "GET search?kind=people&q={?skill}", "GET search?kind=people&q={word}",
        "GET search?kind=posts&q={?word}", "GET search?kind=posts&q=tag:{?tag}", "GET search?kind=posts&q=from:{eve}",
        "GET search?kind=posts&q=in:{private}", "GET search?kind=posts&q=in:{?slug}%20{?word}", "GET search?kind=communities&q={?word}",
        "GET search?kind=tags&q={?tag}", "GET search?kind=people&q=tag:{?tag}", "GET search?kind=people&q=site:{?word}",
        "GET bottles", "GET bottles?limit=100", "GET bottles?box=for-me", "GET bottles?box=mine", "GET bottles?box=solved",
        "GET bottles?post={?bottle}", "GET bottles?post={bottle}", "GET bottles/figures", "GET bottles/tags",
        "GET bottles/{bottle}", "GET bottles/{?bottle}", "GET bottles/{?bottle}/translation?to=fr",
        "GET bottles/{?bottle}/translation?to=fr&comment={?answer}", "GET bottles/{bottle}/translation?to=fr&comment={?answer}",
        "GET media/{?media}/s", "GET media/{?portrait}/m", "GET photos?handles={eve},{cara},{dan}",
        "GET colleagues/skills", "GET colleagues?skill={?skill}", "GET search?kind=answered&q={?word}",
        "GET search?kind=answered&q={word}", "GET search?kind=answered&q=from:{eve}", "GET users/{eve}/contributions",
        "GET users/{cara}/contributions", "GET users/{eve}/answers", "GET users/{cara}/answers",
        "GET users/{cara}/posts?kind=question", "GET presence?people={eve},{cara},{dan}", "GET me/presence", "GET drafts",
        "GET posts/{post}/revisions", "GET posts/{?post}/revisions", "GET posts/{?privatePost}/revisions",
        "GET posts/{?post}/comments/{?comment}/revisions", "GET posts/{post}/comments/{?comment}/revisions",
        "GET posts?ids={?post},{post},{?privatePost},{?bottle}", "GET posts/{?post}/poll", "GET posts/{?privatePost}/poll",
        "GET bookmarks", "GET bookmarks?tag={?tag}", "GET bookmarks?q={?word}", "GET bookmarks/tags",
        "GET bookmarks/{?post}", "GET bookmarks/{post}",
        "GET asks", "GET asks?limit=100", "GET asks/figures", "GET asks/{ask}", "GET asks/{?ask}", "GET asks/{ask}/questions",
        "GET asks/{?ask}/questions", "GET asks/{?ask}/questions/{?question}/answers", "GET asks/{ask}/questions/{?question}/answers",
        "GET conversations", "GET conversations?limit=100", "GET conversations?with={eve}", "GET conversations?with={cara}",
        "GET conversations/{?talk}", "GET conversations/{?talk}/messages", "GET conversations/{?talk}/messages?after=0",
        "GET conversations/{?talk}/members", "GET conversations/{?pair}", "GET conversations/{?pair}/messages",
        "GET notifications", "GET notifications?unread=true", "GET notifications/settings", "GET notifications/digest",
        "GET notifications/digest/page", "GET shortcuts",
        "POST bottles/similar text=what-about-{?word}-and-{?skill}", "POST bottles/similar text=the-{?tag} tags=[{?tag}]",
    ];

    /// <summary>What writes, at something hidden: asked of it, and of what was never there.</summary>
    public static readonly string[] Writes =
    [
        "PUT users/{eve}/skills/{?skill}/confirmation", "DELETE users/{eve}/skills/{?skill}/confirmation",
        "POST posts text=x community={?slug}", "PATCH posts/{?post} text=x", "DELETE posts/{?post}",
        "POST posts/{?post}/comments text=x", "DELETE posts/{?post}/comments/{?comment}",
        "DELETE posts/{post}/comments/{?comment}", "PUT posts/{?post}/reactions/like", "DELETE posts/{?post}/reactions/like",
        "PUT posts/{?post}/comments/{?comment}/reactions/like", "DELETE posts/{?post}/comments/{?comment}/reactions/like",
        "PUT posts/{post}/comments/{?comment}/reactions/like",
        "POST posts/{?privatePost}/comments text=x", "PUT posts/{?privatePost}/reactions/like",
        "PATCH communities/{?slug} name=x", "PUT communities/{?slug}/membership", "DELETE communities/{?slug}/membership",
        "PUT communities/{?slug}/members/{dan} state=invited", "DELETE communities/{?slug}/members/{cara}",
        "PUT communities/{?slug}/pins/{?post}", "DELETE communities/{?slug}/pins/{?post}", "PUT communities/{open}/pins/{?post}",
        "PUT communities/{?slug}/announcement text=x", "DELETE communities/{?slug}/announcement",
        "PUT communities/{?slug}/announcement/dismissed", "PUT communities/{?slug}/welcome text=x",
        "PUT communities/{?slug}/welcome/dismissed", "POST communities/{?slug}/invitations emails=x",
        "POST communities/{?slug}/requests handles=[{dan}]", "POST communities/{?slug}/transfer handle={dan}",
        "PUT communities/{?slug}/archive", "DELETE communities/{?slug}/archive", "POST communities/{?slug}/open",
        "PUT community-suggestions/{?slug}/dismissed", "DELETE community-suggestions/{?slug}/dismissed",
        "POST bottles text=x community={?slug}", "DELETE bottles/{?bottle}", "POST bottles/{?bottle}/decline reason=no-time",
        "POST bottles/{?bottle}/pass-on handle={dan}", "POST bottles/{?bottle}/solve commentId={?answer}",
        "POST bottles/{?bottle}/reopen", "POST bottles/{?bottle}/capitalise title=x text=y", "POST bottles/{?bottle}/colleague",
        "PATCH asks/{?ask} title=x", "DELETE asks/{?ask}", "POST asks/{?ask}/questions text=x",
        "DELETE asks/{?ask}/questions/{?question}", "PUT asks/{?ask}/questions/{?question}/hidden reason=x",
        "PUT asks/{?ask}/questions/{?question}/vote", "DELETE asks/{?ask}/questions/{?question}/vote",
        "PUT asks/{?ask}/questions/{?question}/answer text=x", "PUT asks/{?ask}/questions/{?question}/promise day=2026-12-31",
        "PUT asks/{ask}/questions/{?question}/vote", "DELETE asks/{ask}/questions/{?question}",
        "PATCH shortcuts/{?shortcut} label=x", "DELETE shortcuts/{?shortcut}", "PATCH shortcuts/company/{?link} label=x",
        "DELETE shortcuts/company/{?link}",
        "PATCH conversations/{?talk} title=x", "PUT conversations/{?talk}/mute", "DELETE conversations/{?talk}/mute",
        "PUT conversations/{?talk}/members/{dan}", "DELETE conversations/{?talk}/members/{cara}",
        "POST conversations/{?talk}/messages text=x", "POST conversations/{?pair}/messages text=x",
        "PATCH conversations/{?talk}/messages/{?message} text=x", "DELETE conversations/{?talk}/messages/{?message}",
        "PUT conversations/{?talk}/read seq=-1", "PUT conversations/{?talk}/delivered seq=-1",
        "PATCH posts/{?post}/comments/{?comment} text=x", "PATCH posts/{post}/comments/{?comment} text=x",
        "POST posts text=x shared={?post}", "POST posts text=x shared={?privatePost}", "PUT posts/{?post}/rating",
        "DELETE posts/{?post}/rating", "PUT posts/{?post}/vote", "PUT posts/{?privatePost}/vote", "DELETE posts/{?post}/vote",
        "PUT bookmarks/{?post} note=x", "PUT bookmarks/{?privatePost} note=x", "DELETE bookmarks/{?post}", "DELETE posts/{?post}/preview",
        "PUT notifications/muted/posts/{?post}", "DELETE notifications/muted/posts/{?post}",
        "PUT notifications/muted/communities/{?slug}", "DELETE notifications/muted/communities/{?slug}",
        "POST bottles/{bottle}/solve commentId={?answer}", "DELETE media/{?media}", "PUT me/photo media={?portrait}",
    ];

    /// <summary>What names nothing that could be hidden, or only what the caller owns; who may is tested elsewhere.</summary>
    public static readonly string[] AboutOneself =
    [
        "PUT blocks/{handle}", "DELETE blocks/{handle}", "PUT bottles/tags/{tag}", "DELETE bottles/tags/{tag}",
        "PUT colleagues/{handle}", "DELETE colleagues/{handle}", "PUT colleagues/suggestions/{handle}/dismissed",
        "DELETE colleagues/suggestions/{handle}/dismissed", "POST communities", "PATCH me", "PUT me/skills/{skill}",
        "DELETE me/skills/{skill}", "POST session", "DELETE session", "DELETE sessions", "POST tokens", "DELETE tokens/{id}",
        "POST users", "PUT users/{handle}/follow", "DELETE users/{handle}/follow", "POST media", "DELETE me/photo",
        "PUT me/presence", "POST drafts", "GET drafts/{id}", "PATCH drafts/{id}", "DELETE drafts/{id}",
        "POST drafts/{id}/publish", "POST asks", "GET news/team", "PUT news/team/{handle}", "DELETE news/team/{handle}",
        "POST conversations", "POST shortcuts", "PATCH shortcuts/{id}", "DELETE shortcuts/{id}", "PUT shortcuts/order",
        "POST shortcuts/company", "PUT shortcuts/company/order",
        "PUT notifications/{id}/read", "PUT notifications/read", "PATCH notifications/settings",
        "PUT notifications/muted/people/{handle}", "DELETE notifications/muted/people/{handle}",
    ];
}
