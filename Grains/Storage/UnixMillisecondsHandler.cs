using System.Data;
using System.Globalization;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>Keeps a time as unix milliseconds.</summary>
internal sealed class UnixMillisecondsHandler : SqlMapper.ITypeHandler
{
    public void SetValue(IDbDataParameter parameter, object value)
    {
        parameter.DbType = DbType.Int64;
        parameter.Value = value is DateTimeOffset time ? time.ToUnixTimeMilliseconds() : DBNull.Value;
    }

    public object? Parse(Type destinationType, object value) => value is DBNull
        ? null
        : DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
