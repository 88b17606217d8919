using System.Globalization;
using System.Net;
using System.Text;

namespace Ledetraad.Web.Charts;

/// <summary>
/// Draws a chart as SVG. Lengths across are per cent of whatever width there is and heights are pixels, so that words keep their size on a phone
/// and on paper. Series differ by pattern and dash as well as by colour, and colours come from the style sheet: no inline style.
/// </summary>
internal sealed class ChartSvg(ChartData data, string id)
{
    private const int LabelHeight = 20;
    private const int BarHeight = 18;
    private const int BarGap = 4;
    private const int GroupGap = 12;
    private const int LineHeight = 200;
    private const decimal BarsTo = 76;
    private const decimal LinesTo = 97;
    private const int Patterns = 6;

    private readonly StringBuilder _svg = new();
    private readonly ChartLabels _labels = new(data.Categories);

    /// <summary>Right of the numbers that stand by the lines of the grid.</summary>
    private decimal _linesFrom;

    /// <param name="summary">What it shows, for those who do not see it. There must be numbers to draw.</param>
    public string Draw(ChartKind kind, string summary) =>
        kind switch
        {
            ChartKind.Line => Lines(summary),
            ChartKind.Sparkline => Sparkline(summary),
            ChartKind.Stacked => Bars(summary, StackedGroup, 1),
            ChartKind.Waterfall => Waterfall(summary),
            _ => Bars(summary, BarGroup, data.Series.Count),
        };

    /// <summary>The square or the dash by which a series is known in the legend.</summary>
    public string Sample(ChartKind kind, int series) =>
        kind == ChartKind.Line
            ? $"<svg class=\"chart-sample\" width=\"28\" height=\"12\" aria-hidden=\"true\"><line x1=\"0\" x2=\"28\" y1=\"6\" y2=\"6\" class=\"chart-line {LineClass(series)}\"/></svg>"
            : $"<svg class=\"chart-sample\" width=\"18\" height=\"14\" aria-hidden=\"true\"><rect width=\"18\" height=\"14\" class=\"{FillClass(series)}\"/>{Hatching(series, "width=\"18\" height=\"14\"")}</svg>";

    private string Bars(string summary, Action<int, int, Scale> group, int barsInGroup)
    {
        var values =
            barsInGroup == 1 && data.Series.Count > 1 ? Totals().Append(0) : data.Series.SelectMany(s => s.Values).OfType<decimal>();
        var scale = Scale.Of(values, 0, BarsTo);
        var names = data.Categories.Select(ChartLabels.InLines).ToList();
        var height = names.Sum(lines => (lines.Count * LabelHeight) + (barsInGroup * (BarHeight + BarGap)) + GroupGap);
        Begin(height, summary);
        var top = 0;
        for (var i = 0; i < data.Categories.Count; i++)
        {
            top = Name(names[i], top, "chart-label");
            group(i, top, scale);
            Axis(scale.At(0), top, barsInGroup * (BarHeight + BarGap));
            top += (barsInGroup * (BarHeight + BarGap)) + GroupGap;
        }

        return End();
    }

    /// <summary>What stands above a bar.</summary>
    /// <returns>Where the bar begins.</returns>
    private int Name(IReadOnlyList<string> lines, int top, string cssClass)
    {
        foreach (var line in lines)
        {
            Words(0, top + 14, "start", line, cssClass);
            top += LabelHeight;
        }

        return top;
    }

    private void BarGroup(int category, int top, Scale scale)
    {
        for (var i = 0; i < data.Series.Count; i++)
        {
            var y = top + (i * (BarHeight + BarGap));
            if (data.Series[i].Values[category] is { } value)
            {
                Bar(scale, 0, value, y, i);
                Words(100, y + 14, "end", data.Write(value), "chart-value");
            }
            else
            {
                Words(100, y + 14, "end", "–", "chart-value");
            }
        }
    }

    private void StackedGroup(int category, int top, Scale scale)
    {
        var (above, below) = (0m, 0m);
        for (var i = 0; i < data.Series.Count; i++)
        {
            var value = data.Series[i].Values[category] ?? 0;
            ref var from = ref value < 0 ? ref below : ref above;
            Bar(scale, from, from + value, top, i);
            from += value;
        }

        Words(100, top + 14, "end", data.Write(above + below), "chart-value");
    }

    /// <summary>Each category begins where the one before it ended; the last line is where it all ends.</summary>
    private string Waterfall(string summary)
    {
        var steps = data.Series[0].Values.Select(v => v ?? 0).ToList();
        var ends = new List<decimal> { 0 };
        steps.ForEach(step => ends.Add(ends[^1] + step));
        var scale = Scale.Of(ends, 0, BarsTo);
        var names = data.Categories.Append(ChartTexts.Result).Select(ChartLabels.InLines).ToList();
        var height = names.Sum(lines => (lines.Count * LabelHeight) + BarHeight + GroupGap);
        Begin(height, summary);
        var top = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            var sign = steps[i] > 0 && i > 0 ? "+" : "";
            top = Step(names[i], top, ends[i], ends[i + 1], steps[i] < 0 ? 1 : 0, sign + data.Write(steps[i]), "");
        }

        Step(names[^1], top, 0, ends[^1], 2, data.Write(ends[^1]), " chart-total");
        return End();

        int Step(IReadOnlyList<string> name, int at, decimal from, decimal to, int fill, string written, string more)
        {
            at = Name(name, at, "chart-label" + more);
            Bar(scale, from, to, at, fill);
            Axis(scale.At(0), at, BarHeight);
            Words(100, at + 14, "end", written, "chart-value" + more);
            return at + BarHeight + GroupGap;
        }
    }

    private string Lines(string summary)
    {
        var values = data.Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        var scale = Scale.Of(values, LineHeight, 16);
        Begin(LineHeight + 28 + (_labels.StandInSteps ? LabelHeight : 0), summary);
        var ticks = scale.Ticks().ToList();
        _linesFrom = ChartLabels.WidthOf(ticks.Select(data.Write));
        foreach (var tick in ticks)
        {
            var y = scale.At(tick);
            _svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" x2=\"100%\" y1=\"{y:0.#}\" y2=\"{y:0.#}\" class=\"chart-grid\"/>");
            Words(0, y - 4, "start", data.Write(tick), "chart-tick");
        }

        for (var i = 0; i < data.Series.Count; i++)
        {
            Course(data.Series[i].Values, scale, $"chart-line {LineClass(i)}", withPoints: true);
        }

        var under = LineHeight + 22;
        foreach (var i in _labels.UnderALine)
        {
            var (at, anchor) =
                data.Categories.Count > 1 && i == 0 ? (0, "start")
                : data.Categories.Count > 1 && i == data.Categories.Count - 1 ? (100, "end")
                : (Across(i), "middle");
            Words(at, under, anchor, data.Categories[i], "chart-label");
            under += _labels.StandInSteps ? LabelHeight : 0;
        }

        return End();
    }

    private string Sparkline(string summary)
    {
        const int Height = 24;
        var scale = Scale.Tight(data.Series[0].Values.OfType<decimal>(), Height - 4, 4);
        _svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"sparkline\" width=\"120\" height=\"{Height}\" role=\"img\" aria-label=\"");
        _svg.Append(Encode(summary)).Append("\">");
        Course(data.Series[0].Values, scale, "chart-line chart-line-0", withPoints: false);
        return _svg.Append("</svg>").ToString();
    }

    private void Course(IReadOnlyList<decimal?> values, Scale scale, string lineClass, bool withPoints)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                continue;
            }

            if (i + 1 < values.Count && values[i + 1] is { } next)
            {
                _svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<line x1=\"{Across(i):0.##}%\" y1=\"{scale.At(value):0.#}\" x2=\"{Across(i + 1):0.##}%\" y2=\"{scale.At(next):0.#}\" class=\"{lineClass}\"/>"
                );
            }

            if (withPoints)
            {
                _svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<circle cx=\"{Across(i):0.##}%\" cy=\"{scale.At(value):0.#}\" r=\"3.5\" class=\"chart-point\"/>"
                );
            }
        }
    }

    private decimal Across(int category) =>
        data.Categories.Count == 1 ? 50 : _linesFrom + ((LinesTo - _linesFrom) * category / (data.Categories.Count - 1));

    private IEnumerable<decimal> Totals() =>
        Enumerable
            .Range(0, data.Categories.Count)
            .SelectMany(c =>
                new[] { data.Series.Sum(s => Math.Max(0, s.Values[c] ?? 0)), data.Series.Sum(s => Math.Min(0, s.Values[c] ?? 0)) }
            );

    private void Bar(Scale scale, decimal from, decimal to, int y, int series)
    {
        var (left, right) = (Math.Min(scale.At(from), scale.At(to)), Math.Max(scale.At(from), scale.At(to)));
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{left:0.##}%\" y=\"{y}\" width=\"{Math.Max(0.3m, right - left):0.##}%\" height=\"{BarHeight}\" class=\"{FillClass(series)}\"/>"
        );
        _svg.Append(
            Hatching(
                series,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"x=\"{left:0.##}%\" y=\"{y}\" width=\"{Math.Max(0.3m, right - left):0.##}%\" height=\"{BarHeight}\""
                )
            )
        );
    }

    private string Hatching(int series, string place) =>
        series % Patterns is 0 or 2 ? "" : $"<rect {place} fill=\"url(#{id}-p{series % Patterns})\"/>";

    /// <summary>Where nothing is; along the bars alone, so that it crosses no name.</summary>
    private void Axis(decimal at, int top, int height) =>
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{at:0.##}%\" x2=\"{at:0.##}%\" y1=\"{top - 3}\" y2=\"{top + height + 1}\" class=\"chart-axis\"/>"
        );

    private void Words(decimal x, decimal y, string anchor, string words, string cssClass) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}%\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" class=\"{cssClass}\">")
            .Append(Encode(words))
            .Append("</text>");

    private void Begin(int height, string summary)
    {
        _svg.Append(
                CultureInfo.InvariantCulture,
                $"<svg class=\"chart-svg\" width=\"100%\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<title id=\"{id}-t\">{Encode(data.Title)}</title><desc id=\"{id}-d\">{Encode(summary)}</desc><defs>"
            );
        Pattern(1, "<path d=\"M0 6L6 0\"/>");
        Pattern(3, "<circle cx=\"3\" cy=\"3\" r=\"1.2\"/>");
        Pattern(4, "<path d=\"M0 3H6M3 0V6\"/>");
        Pattern(5, "<path d=\"M0 0L6 6\"/>");
        _svg.Append("</defs>");
    }

    private void Pattern(int number, string strokes) =>
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<pattern id=\"{id}-p{number}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" class=\"chart-pattern\">{strokes}</pattern>"
        );

    private string End() => _svg.Append("</svg>").ToString();

    private static string FillClass(int series) => $"chart-fill chart-fill-{series % Patterns}";

    private static string LineClass(int series) => $"chart-line-{series % Patterns}";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
