using System.Data;
using System.Globalization;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>Keeps a truth value as 0 or 1; also reads what PostgreSQL's own conditions give.</summary>
internal sealed class ZeroOrOneHandler : SqlMapper.ITypeHandler
{
    public void SetValue(IDbDataParameter parameter, object value)
    {
        parameter.DbType = DbType.Int32;
        parameter.Value = value is bool truth ? (truth ? 1 : 0) : DBNull.Value;
    }

    public object? Parse(Type destinationType, object value) => value switch
    {
        DBNull => null,
        bool truth => truth,
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0,
    };
}
