namespace MyDeclic.Communities;

/// <summary>What a community is about. Stored by number.</summary>
public enum CommunityType
{
    /// <summary>People who do something together, once.</summary>
    Project = 0,

    /// <summary>People of the same trade.</summary>
    BusinessLine = 1,

    /// <summary>A part of the organisation.</summary>
    OrganisationalUnit = 2,

    /// <summary>A shared interest, professional or not.</summary>
    Interest = 3,

    /// <summary>People looking for something new.</summary>
    Innovation = 4,
}
