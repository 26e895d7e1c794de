using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>An idea's or best practice's rating: a facet of the conversation's grain. Key: post id.</summary>
[Alias("IConversationRating")]
public interface IConversationRating : IGrainWithIntegerKey
{
    /// <summary>Rates the post, or changes what one gave: not one's own. 1 to <see cref="PostRating.StarsMax"/>.</summary>
    [Alias("Rate")]
    Task<Result<RatingSummary>> RateAsync(Caller caller, int stars);

    /// <summary>Takes the rating back; again changes nothing.</summary>
    [Alias("Unrate")]
    Task<Result<RatingSummary>> UnrateAsync(Caller caller);
}
