using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Tests;

/// <summary>Grain calls do not copy their arguments, so nothing that crosses one may ever change.</summary>
public sealed class Contracts_are_immutable
{
    private static readonly Type[] Leaves =
        [typeof(string), typeof(decimal), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(DateTime)];

    public static TheoryData<string> Contracts => [.. Types().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Every_type_that_crosses_a_grain_call_is_immutable(string name)
    {
        var type = typeof(Caller).Assembly.GetType(name)!;
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Assert.True(field.IsInitOnly, $"{name}.{field.Name} can be assigned");
            Assert.True(IsImmutable(field.FieldType), $"{name}.{field.Name} is a {field.FieldType}, which can change");
        }
    }

    [Fact]
    public void Every_parameter_and_result_of_a_grain_is_immutable()
    {
        var calls = typeof(Caller).Assembly.GetTypes()
            .Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods());
        foreach (var call in calls)
        {
            foreach (var type in call.GetParameters().Select(p => p.ParameterType).Append(Result(call.ReturnType)))
                Assert.True(IsImmutable(type), $"{call.DeclaringType!.Name}.{call.Name}: {type}");
        }
    }

    private static IEnumerable<Type> Types() => typeof(Caller).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null);

    private static Type Result(Type task) => task.IsGenericType ? task.GetGenericArguments()[0] : typeof(int);

    private static bool IsImmutable(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || Leaves.Contains(type) || type.IsGenericParameter) return true;
        if (typeof(IAddressable).IsAssignableFrom(type)) return true;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return IsImmutable(underlying);
        if (type.Namespace == typeof(ImmutableArray).Namespace)
            return type.GetGenericArguments().All(IsImmutable);
        if (typeof(IEnumerable).IsAssignableFrom(type)) return false;
        return type.Assembly == typeof(Caller).Assembly
            && (type.IsGenericType ? type.GetGenericTypeDefinition() : type)
                .GetCustomAttribute<GenerateSerializerAttribute>() is not null;
    }
}
