using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Orleans.Embedded.Surface;

/// <summary>Every kind of difference is found, and what is no difference is not.</summary>
public sealed class ComparerTests
{
    private const string Prelude = "using System; using System.Threading.Tasks; namespace Orleans; ";

    private static readonly MetadataReference[] s_library =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("public class A { public void M(int a) {} }", "public class A { public void M(long a) {} }",
        "Orleans.A.M(int): Orleans has no such member, but M(long)")]
    [InlineData("public class A { public void M(int a) {} }", "public class A { public void M(int b) {} }",
        "Orleans.A.M(int): parameters is a, in Orleans b")]
    [InlineData("public class A { public void M(int a = 1) {} }", "public class A { public void M(int a = 2) {} }",
        "Orleans.A.M(int): optional parameters is a = 1, in Orleans a = 2")]
    [InlineData("public class A { public void M(int[] a) {} }", "public class A { public void M(params int[] a) {} }",
        "Orleans.A.M(int[]): parameters is a, in Orleans params a")]
    [InlineData("public class A { public void M(ref int a) {} }", "public class A { public void M(out int a) => a = 1; }",
        "Orleans.A.M(ref int): Orleans has no such member, but M(out int)")]
    [InlineData("public class A { public int M() => 1; }", "public class A { public long M() => 1; }",
        "Orleans.A.M(): result is int, in Orleans long")]
    [InlineData("public class A { public void M() {} }", "public class A { protected void M() {} }",
        "Orleans.A.M(): access is public, in Orleans protected")]
    [InlineData("public class A { public void M() {} }", "public class A { public virtual void M() {} }",
        "Orleans.A.M(): modifiers is , in Orleans virtual")]
    [InlineData("public class A { public static void M() {} }", "public class A { public void M() {} }",
        "Orleans.A.M(): modifiers is static, in Orleans ")]
    [InlineData("public class A { public void M<T>() {} }", "public class A { public void M<T>() where T : class {} }",
        "Orleans.A.M`1(): type parameters is T: , in Orleans T: ReferenceTypeConstraint")]
    [InlineData("public class A { public int P { get; set; } }", "public class A { public int P { get; init; } }",
        "Orleans.A.P: set is public, in Orleans public init")]
    [InlineData("public class A { public int P { get; set; } }", "public class A { public int P { get; } }",
        "Orleans.A.P: set is public, in Orleans missing")]
    [InlineData("public class A { public const int F = 1; }", "public class A { public const int F = 2; }",
        "Orleans.A.F: value is 1, in Orleans 2")]
    [InlineData("public enum A { X }", "public enum A { Y, X }", "Orleans.A.X: value is 0, in Orleans 1")]
    [InlineData("public class A;", "public sealed class A;", "Orleans.A: kind is class, in Orleans sealed class")]
    [InlineData("public readonly struct A;", "public struct A;",
        "Orleans.A: kind is readonly struct, in Orleans struct")]
    [InlineData("public class A { public A(int a) {} }", "public class A { public A(long a) {} }",
        "Orleans.A..ctor(int): Orleans has no such member, but .ctor(long)")]
    [InlineData("public struct A : IDisposable { public void Dispose() {} }", "public struct A { public void Dispose() {} }",
        "Orleans.A: it is a System.IDisposable, in Orleans it is not")]
    [InlineData("public struct A;", "public struct A : IDisposable { void IDisposable.Dispose() {} }",
        "Orleans.A: it is no System.IDisposable, in Orleans it is")]
    [InlineData("public class A : Exception;", "public class A : ArgumentException;",
        "Orleans.A: its base is System.Exception, in Orleans System.ArgumentException")]
    [InlineData("[AttributeUsage(AttributeTargets.Class)] public class A : Attribute;",
        "[AttributeUsage(AttributeTargets.Class, Inherited = false)] public class A : Attribute;",
        "Orleans.A: [System.AttributeUsageAttribute] is (4, AllowMultiple = False, Inherited = True), "
        + "in Orleans (4, AllowMultiple = False, Inherited = False)")]
    [InlineData("public class A { public void M() {} }", "public class A { [Obsolete] public void M() {} }",
        "Orleans.A.M(): [System.ObsoleteAttribute] is missing, in Orleans ()")]
    [InlineData("public class B : Attribute; public class A;", "public class B : Attribute; [B] public class A;",
        "Orleans.A: [Orleans.B] is missing, in Orleans ()")]
    [InlineData("public delegate void A(int a);", "public delegate void A(int b);",
        "Orleans.A.Invoke(int): parameters is a, in Orleans b")]
    public void A_difference_is_told_in_one_line(string ours, string theirs, string told) =>
        Assert.Contains(told, Differences(ours, theirs));

    [Theory]
    [InlineData("public class A;", "public class A { public void M() {} protected int P => 1; }")]
    [InlineData("public class A { internal void M() {} }", "public class A;")]
    [InlineData("public class A { public override string ToString() => \"\"; }", "public class A;")]
    [InlineData("public class A { public int P { get; } }", "public class A { public int P { get; set; } }")]
    [InlineData("public class A { public void M() {} }", "public class B { public void M() {} } public class A : B;")]
    [InlineData("public interface A { void M(); }", "public interface B { void M(); } public interface A : B;")]
    [InlineData("public class B : Attribute; public class A;", "public class C : Attribute; [C] public class A;")]
    [InlineData("public class A;", "public interface B; public class A : B;")]
    [InlineData("[AttributeUsage(AttributeTargets.Class)] public class A : Attribute;",
        "[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)] public class A : Attribute;")]
    public void Less_than_Orleans_has_and_what_others_do_not_see_is_no_difference(string ours, string theirs) =>
        Assert.Empty(Differences(ours, theirs));

    private static IEnumerable<string> Differences(string ours, string theirs) =>
        new SurfaceComparer(Compile(ours), Compile(theirs)).Differences();

    private static IReadOnlyDictionary<string, SurfaceType> Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Sample", [CSharpSyntaxTree.ParseText(Prelude + source)], s_library, new(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        assembly.Position = 0;
        return AssemblyReader.Read(assembly);
    }
}
