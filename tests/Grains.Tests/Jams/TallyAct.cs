namespace MyDeclic.Tests.Jams;

/// <summary>Something that one person does in a jam; people, ideas and animators by number.</summary>
internal abstract record TallyAct
{
    public sealed record Vote(int Who, int Idea, int Value) : TallyAct
    {
        public override string ToString() => $"p{Who} gives {Value} to i{Idea}";
    }

    public sealed record Compare(int Who, int Winner, int Loser) : TallyAct
    {
        public override string ToString() => $"p{Who} puts i{Winner} before i{Loser}";
    }

    public sealed record TakeBack(int Who, int One, int Other) : TallyAct
    {
        public override string ToString() => $"p{Who} takes back i{One} and i{Other}";
    }

    public sealed record Merge(int By, int Idea, int Into) : TallyAct
    {
        public override string ToString() => $"animator {By} merges i{Idea} into i{Into}";
    }

    public sealed record Separate(int By, int Idea) : TallyAct
    {
        public override string ToString() => $"animator {By} separates i{Idea}";
    }

    public sealed record Hide(int Idea) : TallyAct
    {
        public override string ToString() => $"i{Idea} is hidden";
    }

    public sealed record Show(int Idea) : TallyAct
    {
        public override string ToString() => $"i{Idea} is shown again";
    }

    public sealed record Withdraw(int Idea) : TallyAct
    {
        public override string ToString() => $"the author takes i{Idea} back";
    }

    public sealed record Pause(int By, bool IsPaused) : TallyAct
    {
        public override string ToString() => $"animator {By} {(IsPaused ? "pauses" : "resumes")}";
    }

    /// <summary>Closes the phase so many minutes from now, whether it was open or not.</summary>
    public sealed record Extend(int By, int Minutes) : TallyAct
    {
        public override string ToString() => $"animator {By} has the phase close in {Minutes} min";
    }
}
