using System.Collections.Immutable;
using MyDeclic.Media;

namespace MyDeclic;

/// <summary>What may be hung on a post or a comment.</summary>
internal static class AttachmentRules
{
    private const string Field = "attachments";

    /// <summary>Checks what somebody wants to hang up; null when <paramref name="clean"/> may be tried.</summary>
    public static Refusal? Check(ImmutableArray<NewAttachment>? wanted, out ImmutableArray<NewAttachment> clean)
    {
        clean = [];
        if (wanted is not { } given) return null;
        if (given.IsDefault || given.Any(one => one is null))
            return new(ErrorCode.InvalidRequest, "A list is missing.", Field);
        if (given.Length > MediaLimits.AttachmentsMax)
            return new(ErrorCode.TooMany, $"At most {MediaLimits.AttachmentsMax} photos and videos.", Field);
        if (given.Select(one => one.Id).Distinct().Count() != given.Length)
            return new(ErrorCode.InvalidRequest, "One stands twice in the list.", Field);
        var kept = ImmutableArray.CreateBuilder<NewAttachment>(given.Length);
        foreach (var one in given)
        {
            if (TextRules.CheckLine(one.Alt, Field, MediaLimits.AltCharactersMax, false, out var alt) is { } refusal)
                return refusal;
            kept.Add(one with { Alt = alt });
        }

        clean = kept.ToImmutable();
        return null;
    }
}
