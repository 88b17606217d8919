using Ledetraad.Web.Components;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Web.Tests;

public class TableRequestTests
{
    private static readonly TableDefinition<Row> Definition = new TableDefinition<Row>("sager", () => "Sager", row => row.Id)
    {
        PageSize = 10,
        SortedBy = "aar",
    }
        .Column("titel", () => "Titel", row => row.Title)
        .Column("aar", () => "År", row => row.Year)
        .Filter("aar", () => "År", (rows, year) => rows.Where(row => $"{row.Year}" == year));

    private static readonly IQueryable<Row> Rows = Enumerable
        .Range(1, 95)
        .Select(id => new Row(id, $"Sag {id:000}", 2020 + id % 5))
        .AsQueryable();

    [Fact]
    public async Task Each_row_stands_on_exactly_one_page_when_many_sort_alike()
    {
        var seen = new List<int>();
        for (var number = 1; number <= 10; number++)
        {
            seen.AddRange((await ReadAsync($"?side={number}")).Rows.Select(row => row.Id));
        }

        Assert.Equal(Enumerable.Range(1, 95), seen.Order());
    }

    [Theory]
    [InlineData("?side=0", 1)]
    [InlineData("?side=-3", 1)]
    [InlineData("?side=99999", 10)]
    [InlineData("?side=99999999999999999999", 1)]
    [InlineData("?side=x", 1)]
    public async Task A_page_that_does_not_exist_is_the_nearest_one(string query, int number) =>
        Assert.Equal(number, (await ReadAsync(query)).Number);

    [Fact]
    public async Task The_address_sorts_and_filters()
    {
        var page = await ReadAsync("?sort=titel&desc&aar=2023");

        Assert.Equal(19, page.Total);
        Assert.Equal("Sag 093", page.Rows[0].Title);
    }

    [Fact]
    public async Task A_column_that_does_not_exist_leaves_the_usual_order() =>
        Assert.Equal(2020, (await ReadAsync("?sort=hemmelig")).Rows[0].Year);

    [Fact]
    public void An_address_for_another_page_keeps_filters_and_order_and_one_for_another_order_begins_again()
    {
        var request = Request("?aar=2023&sort=titel&desc&side=4");

        Assert.Equal("/fjordby/dagsordener/sager?aar=2023&sort=titel&desc&side=5", request.OnPage(5));
        Assert.Equal("/fjordby/dagsordener/sager?aar=2023&sort=titel&desc", request.OnPage(1));
        Assert.Equal("/fjordby/dagsordener/sager?aar=2023&sort=aar", request.SortedBy("aar", descending: false));
        Assert.Equal("/fjordby/dagsordener/sager.csv?aar=2023&sort=titel&desc", request.AsFile("csv"));
    }

    [Fact]
    public void A_filter_with_signs_of_its_own_stays_one_value() =>
        Assert.Equal("/fjordby/dagsordener/sager?q=a%26b%3D%23c", Request("?q=a%26b%3D%23c&side=2").OnPage(1));

    [Fact]
    public void What_cannot_be_chosen_is_left_out_of_the_address_and_told()
    {
        var options = new Dictionary<string, IReadOnlyList<FilterOption>>
        {
            ["alvor"] = [new FilterOption("Error", "Fejl")],
            ["aar"] = [new FilterOption("2023", "2023")],
            ["person"] = [], // too many to choose among: a part of a name is written
        };

        var request = Request("?alvor=error&aar=2031&person=anders&q=tal&sort=titel").Among(options);

        Assert.Equal("/fjordby/dagsordener/sager?alvor=Error&person=anders&q=tal&sort=titel", request.OnPage(1));
        Assert.Equal([KeyValuePair.Create("aar", "2031")], request.Unknown);
        Assert.Null(request.Filter("aar"));
    }

    [Theory]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(2, 9, "1 2 3 4 5 … 9")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(8, 9, "1 … 5 6 7 8 9")]
    public void The_pager_shows_the_ends_and_the_neighbours(int page, int pages, string shown) =>
        Assert.Equal(shown, string.Join(' ', PageNumbers.Around(page, pages).Select(number => number is null ? "…" : $"{number}")));

    private static Task<TablePage<Row>> ReadAsync(string query) => Definition.ReadAsync(Rows, Request(query), CancellationToken.None);

    private static TableRequest Request(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/fjordby/dagsordener/sager";
        http.Request.QueryString = new QueryString(query);
        return TableRequest.From(http);
    }

    private sealed record Row(int Id, string Title, int Year);
}
