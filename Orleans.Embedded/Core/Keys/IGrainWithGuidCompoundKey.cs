namespace Orleans;

/// <summary>A grain identified by a <see cref="Guid"/> and a string extension.</summary>
public interface IGrainWithGuidCompoundKey : IGrain;
