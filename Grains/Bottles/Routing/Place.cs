namespace MyDeclic.Bottles;

/// <summary>Where somebody works, as far as everyone may see it.</summary>
internal readonly record struct Place(string Site, string Country);
