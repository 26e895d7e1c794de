namespace Orleans;

/// <summary>A grain identified by a 64-bit integer and a string extension.</summary>
public interface IGrainWithIntegerCompoundKey : IGrain;
