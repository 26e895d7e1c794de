namespace MyDeclic.WebFront.Media;

/// <summary>Body of <c>PUT /me/photo</c>.</summary>
/// <param name="Media">An own portrait, as <c>POST /media?use=portrait</c> answered.</param>
public sealed record NewPhoto(long Media);
