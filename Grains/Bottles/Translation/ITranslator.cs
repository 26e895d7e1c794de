namespace MyDeclic.Bottles;

/// <summary>Translates texts.</summary>
internal interface ITranslator
{
    /// <summary>Whether there is anybody to ask.</summary>
    bool IsOn { get; }

    /// <summary>
    /// The text in another language, and the language that it was found to be in. Refused with
    /// <see cref="ErrorCode.TranslationOff"/> or <see cref="ErrorCode.TranslationFailed"/>.
    /// </summary>
    Task<Result<Rendering>> TranslateAsync(string text, string language, CancellationToken cancellation);
}
