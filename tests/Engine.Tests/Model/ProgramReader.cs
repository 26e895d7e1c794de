namespace Orleans.Embedded.Tests.Model;

/// <summary>
/// Reads a program from random numbers, so that any numbers make a program and fewer of them a shorter one. No program
/// waits for itself: methods that may exclude others call only actors behind their own; so do all methods in programs in
/// which activations end, because a call to an ending activation waits for its successor.
/// </summary>
public sealed class ProgramReader(IReadOnlyList<int> numbers)
{
    private const int DepthMax = 3;
    private const int InnerStepsMax = 4;

    private int _at;
    private bool _hasDeactivations;

    /// <summary>How many steps have been read.</summary>
    public int Steps { get; private set; }

    /// <summary>Reads what each of those who call from outside does.</summary>
    public IReadOnlyList<Step[]> Read()
    {
        _hasDeactivations = Next(2) == 1;
        var callers = new List<Step>[1 + Next(3)];
        for (var i = 0; i < callers.Length; i++)
            callers[i] = [];

        while (_at < numbers.Count)
        {
            var caller = callers[Next(callers.Length)];
            caller.Add(ReadStep(self: -1, behind: -1, depth: 0));
        }

        return [.. callers.Select(steps => steps.ToArray())];
    }

    private Step ReadStep(int self, int behind, int depth)
    {
        Steps++;
        var kind = Next(20);
        var isOutside = depth == 0;
        return kind switch
        {
            < 3 => new Step(StepKind.Yield),
            3 when !isOutside && _hasDeactivations => new Step(StepKind.Deactivate),
            4 when !isOutside => new Step(StepKind.Fail),
            5 when !isOutside => new Step(StepKind.Tick, Steps: ReadSteps(self, self, depth)),
            < 12 => ReadCall(StepKind.Call, behind, depth),
            _ => ReadCall(StepKind.CallAndGoOn, behind, depth),
        };
    }

    private Step ReadCall(StepKind kind, int behind, int depth)
    {
        var mode = (CallMode)Next(4);
        var target = Next(ActorKey.Actors);
        var excludes = mode != CallMode.AlwaysInterleave || _hasDeactivations;
        if (excludes)
        {
            if (target <= behind)
                target = behind + 1;
            if (target >= ActorKey.Actors)
                return new Step(StepKind.Yield);
        }

        var inner = ReadSteps(target, excludes ? target : behind, depth);
        return new Step(kind, target, mode, inner);
    }

    private Step[] ReadSteps(int self, int behind, int depth) => depth == DepthMax
        ? []
        : [.. Enumerable.Range(0, Next(InnerStepsMax + 1)).Select(_ => ReadStep(self, behind, depth + 1))];

    private int Next(int limit) => _at < numbers.Count ? numbers[_at++] % limit : 0;
}
