using System.Data;
using System.Globalization;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>Keeps a truth value as 0 or 1; also reads what PostgreSQL's own conditions give.</summary>
internal sealed class ZeroOrOneHandler : SqlMapper.TypeHandler<bool>
{
    public override void SetValue(IDbDataParameter parameter, bool value)
    {
        parameter.DbType = DbType.Int32;
        parameter.Value = value ? 1 : 0;
    }

    public override bool Parse(object value) =>
        value as bool? ?? Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0;
}
