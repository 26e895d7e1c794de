using System.Reflection;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>
/// Finds a record's constructor by its parameters' names alone. Dapper's own map also wants the exact types, which no
/// record can give for SQLite and PostgreSQL at once; the conversion that follows does not need it.
/// </summary>
internal sealed class RecordTypeMap(Type type) : SqlMapper.ITypeMap
{
    private readonly DefaultTypeMap _default = new(type);

    public ConstructorInfo? FindConstructor(string[] names, Type[] types) =>
        _default.FindConstructor(names, types) ?? Array.Find(type.GetConstructors(), c => Takes(c, names));

    public ConstructorInfo? FindExplicitConstructor() => _default.FindExplicitConstructor();

    public SqlMapper.IMemberMap? GetConstructorParameter(ConstructorInfo constructor, string columnName)
    {
        var parameter = Array.Find(constructor.GetParameters(), p => IsSame(p.Name, columnName));
        return parameter is null ? null : new ParameterMap(columnName, parameter);
    }

    public SqlMapper.IMemberMap? GetMember(string columnName) => _default.GetMember(columnName);

    // Dapper pushes the columns in their order, so the parameters have to stand in the same one.
    private static bool Takes(ConstructorInfo constructor, string[] names)
    {
        var parameters = constructor.GetParameters();
        return parameters.Length == names.Length
            && parameters.Zip(names).All(pair => IsSame(pair.First.Name, pair.Second));
    }

    private static bool IsSame(string? parameter, string column) => string.Equals(
        parameter, column.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private sealed class ParameterMap(string columnName, ParameterInfo parameter) : SqlMapper.IMemberMap
    {
        public string ColumnName => columnName;

        public Type MemberType => parameter.ParameterType;

        public PropertyInfo? Property => null;

        public FieldInfo? Field => null;

        public ParameterInfo Parameter => parameter;
    }
}
