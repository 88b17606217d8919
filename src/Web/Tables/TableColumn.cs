using System.Linq.Expressions;

namespace Ledetraad.Web.Tables;

public enum ColumnKind
{
    Text,
    Number,
    Date,
}

/// <summary>One column of a table, the same on the page and in the files that can be fetched from it.</summary>
public abstract class TableColumn<TRow>
{
    private protected TableColumn(string key, Func<string> header, ColumnKind kind) => (Key, HeaderText, Kind) = (key, header, kind);

    private Func<string> HeaderText { get; }

    /// <summary>Its name in the address (<c>?sort=dato</c>).</summary>
    public string Key { get; }

    /// <summary>In the language of the request.</summary>
    public string Header => HeaderText();

    public ColumnKind Kind { get; }

    /// <summary>Stands only in the files, not on the page.</summary>
    public bool OnlyInFiles { get; init; }

    /// <summary>The value as it goes into a file: text, a number or a <see cref="DateOnly"/>.</summary>
    public abstract object? ValueOf(TRow row);

    /// <summary>Rows can be put in its order.</summary>
    internal virtual bool IsSorted => true;

    internal abstract IOrderedQueryable<TRow> Sort(IQueryable<TRow> rows, bool descending);

    private protected static ColumnKind KindOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateOnly))
        {
            return ColumnKind.Date;
        }

        if (type == typeof(string))
        {
            return ColumnKind.Text;
        }

        return type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double)
            ? ColumnKind.Number
            : throw new ArgumentException($"A column of {type.Name} needs words for its values.", nameof(type));
    }
}

/// <param name="value">The value by which the column sorts, in the database where the rows come from one.</param>
/// <param name="show">Words for the value where it is no text, number or date, such as a name for an enum.</param>
internal sealed class TableColumn<TRow, TValue>(
    string key,
    Func<string> header,
    Expression<Func<TRow, TValue>> value,
    Func<TValue, object?>? show
) : TableColumn<TRow>(key, header, show is null ? KindOf(typeof(TValue)) : ColumnKind.Text)
{
    private readonly Func<TRow, TValue> _value = value.Compile();

    public override object? ValueOf(TRow row) => show is null ? _value(row) : show(_value(row));

    internal override IOrderedQueryable<TRow> Sort(IQueryable<TRow> rows, bool descending) =>
        descending ? rows.OrderByDescending(value) : rows.OrderBy(value);
}

/// <summary>Worked out from the whole row when it is written, so no database can sort by it.</summary>
internal sealed class WorkedOutColumn<TRow, TValue>(string key, Func<string> header, Func<TRow, TValue> value)
    : TableColumn<TRow>(key, header, KindOf(typeof(TValue)))
{
    internal override bool IsSorted => false;

    public override object? ValueOf(TRow row) => value(row);

    internal override IOrderedQueryable<TRow> Sort(IQueryable<TRow> rows, bool descending) =>
        throw new NotSupportedException($"No rows are sorted by {Key}.");
}
