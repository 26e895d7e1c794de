namespace MyDeclic.Users;

/// <summary>The parts of a profile that have an audience. Stored by number.</summary>
internal enum ProfileField
{
    JobTitle = 1,
    Entity = 2,
    Site = 3,
    Country = 4,
    Bio = 5,
    Phone = 6,
    ContactEmail = 7,
    Languages = 8,
    Projects = 9,
    Interests = 10,

    /// <summary>The list of colleagues: an audience without a value.</summary>
    Colleagues = 11,

    /// <summary>The id of a portrait; what it looks like is the media slice's.</summary>
    Photo = 12,
}
