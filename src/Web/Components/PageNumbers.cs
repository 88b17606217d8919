namespace Ledetraad.Web.Components;

/// <summary>Which page numbers a pager shows; null stands for pages left out.</summary>
public static class PageNumbers
{
    private const int AllShown = 7;

    /// <summary>All of up to seven; else the first, the last, the present and its neighbours.</summary>
    public static IReadOnlyList<int?> Around(int page, int pages)
    {
        if (pages <= AllShown)
        {
            return [.. Enumerable.Range(1, pages).Select(number => (int?)number)];
        }

        if (page < 5)
        {
            return [1, 2, 3, 4, 5, null, pages];
        }

        return page + 4 > pages
            ? [1, null, pages - 4, pages - 3, pages - 2, pages - 1, pages]
            : [1, null, page - 1, page, page + 1, null, pages];
    }
}
