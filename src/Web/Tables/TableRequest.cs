using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledetraad.Web.Tables;

/// <summary>What an address asks of a table: <c>?sort=dato&amp;desc&amp;side=2&amp;aar=2025</c>.</summary>
public sealed class TableRequest
{
    private const string SortKey = "sort";
    private const string DescendingKey = "desc";
    private const string PageKey = "side";
    private const int LongestFilter = 200;

    private readonly string _path;
    private readonly RouteValueDictionary _route;
    private readonly List<KeyValuePair<string, string>> _query;

    private TableRequest(string origin, string path, RouteValueDictionary route, IEnumerable<KeyValuePair<string, string>> query)
    {
        Origin = origin;
        _path = path;
        _route = route;
        _query = [.. query];
    }

    /// <summary>Scheme and host, for addresses in a file: there they stand alone.</summary>
    public string Origin { get; }

    /// <summary>What the address asks for that cannot be chosen, by the key of its filter: see <see cref="Among"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unknown { get; private init; } = [];

    public string? Sort => Filter(SortKey);
    public bool Descending => _query.Exists(pair => pair.Key == DescendingKey);
    public int Page => int.TryParse(Filter(PageKey), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    public static TableRequest From(HttpContext http) =>
        new(
            $"{http.Request.Scheme}://{http.Request.Host}",
            http.Request.Path,
            http.Request.RouteValues,
            http.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))
        );

    /// <summary>The value of a filter; null when the address does not name it or leaves it empty.</summary>
    public string? Filter(string key)
    {
        var value = _query.Find(pair => pair.Key == key).Value?.Trim();
        return string.IsNullOrEmpty(value) ? null : value[..Math.Min(value.Length, LongestFilter)];
    }

    /// <summary>The same without what cannot be chosen: a list of nothing would not say why it is empty.</summary>
    /// <param name="options">What can be chosen, by the key of the filter; of a filter without options anything can be asked.</param>
    public TableRequest Among(IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options)
    {
        var (query, unknown) = (new List<KeyValuePair<string, string>>(), new List<KeyValuePair<string, string>>());
        foreach (var pair in _query)
        {
            if (Filter(pair.Key) is not { } asked || !options.TryGetValue(pair.Key, out var choices) || choices.Count == 0)
            {
                query.Add(pair);
            }
            else if (choices.FirstOrDefault(choice => choice.Value.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } chosen)
            {
                query.Add(KeyValuePair.Create(pair.Key, chosen.Value));
            }
            else
            {
                unknown.Add(KeyValuePair.Create(pair.Key, asked));
            }
        }

        return new TableRequest(Origin, _path, _route, query) { Unknown = [.. Unknown, .. unknown] };
    }

    /// <summary>A place in the path, such as <c>id</c>.</summary>
    public string? Route(string key) => _route[key]?.ToString();

    public string SortedBy(string key, bool descending) => Address([.. Kept(SortKey, DescendingKey, PageKey), .. Order(key, descending)]);

    public string OnPage(int page) =>
        Address([
            .. Kept(PageKey),
            .. page == 1 ? [] : new[] { KeyValuePair.Create(PageKey, page.ToString(CultureInfo.InvariantCulture)) },
        ]);

    public string Filtered(string key, string? value) =>
        Address([.. Kept(key, PageKey), .. value is null ? [] : new[] { KeyValuePair.Create(key, value) }]);

    /// <summary>The same rows in the same order as a file, all pages of them.</summary>
    public string AsFile(string ending) => $"{_path}.{ending}{QueryOf([.. Kept(PageKey)])}";

    /// <summary>The same question asked elsewhere, whatever the order and the page.</summary>
    public string At(string path) => path + QueryOf([.. Kept(SortKey, DescendingKey, PageKey)]);

    /// <summary>The order alone, for a form that carries the filters itself.</summary>
    public IEnumerable<KeyValuePair<string, string>> OrderOnly() => _query.Where(pair => pair.Key is SortKey or DescendingKey);

    private static IEnumerable<KeyValuePair<string, string>> Order(string key, bool descending)
    {
        yield return KeyValuePair.Create(SortKey, key);
        if (descending)
        {
            yield return KeyValuePair.Create(DescendingKey, "");
        }
    }

    private static string QueryOf(IReadOnlyCollection<KeyValuePair<string, string>> query) =>
        query.Count == 0
            ? ""
            : "?"
                + string.Join(
                    '&',
                    query.Select(pair => pair.Value.Length == 0 ? pair.Key : $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
                );

    private IEnumerable<KeyValuePair<string, string>> Kept(params string[] except) =>
        _query.Where(pair => !except.Contains(pair.Key) && (pair.Value.Length > 0 || pair.Key == DescendingKey));

    private string Address(IReadOnlyCollection<KeyValuePair<string, string>> query) => _path + QueryOf(query);
}
