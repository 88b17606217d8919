using System.Globalization;
using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>The numbers and words of one statement, and the equations that bind the numbers.</summary>
internal sealed class Facts
{
    /// <summary>A contradiction lies at least so many times beyond what rounding can explain.</summary>
    private const decimal Beyond = 3;

    private const int Attempts = 500;

    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly List<Func<Facts, decimal>> _equations = [];

    /// <summary>Parts of the statement, which a phrasing repeats a group or a line for.</summary>
    public int Rows { get; private set; }

    /// <summary>Every equation holds within the rounding of its numbers.</summary>
    public bool Hold => _equations.TrueForAll(equation => Math.Abs(equation(this)) <= Tolerance(equation));

    public decimal this[string name] => _figures[name].Value;

    public decimal this[string name, int row] => _figures[InRow(name, row)].Value;

    public Facts Say(string name, Figure figure)
    {
        _figures.Add(name, figure);
        return this;
    }

    public Facts Say(string name, string word)
    {
        _words.Add(name, word);
        return this;
    }

    public Facts Say(string name, IReadOnlyList<Figure> rows)
    {
        Rows = rows.Count;
        for (var row = 0; row < rows.Count; row++)
        {
            _figures.Add(InRow(name, row), rows[row]);
        }

        return this;
    }

    public Facts Say(string name, IReadOnlyList<string> rows)
    {
        Rows = rows.Count;
        for (var row = 0; row < rows.Count; row++)
        {
            _words.Add(InRow(name, row), rows[row]);
        }

        return this;
    }

    /// <param name="equation">What is 0 when the numbers are true.</param>
    public Facts Bind(Func<Facts, decimal> equation)
    {
        _equations.Add(equation);
        return this;
    }

    public decimal Sum(string name) => Enumerable.Range(0, Rows).Sum(row => this[name, row]);

    /// <param name="row">Null outside of what is repeated.</param>
    public string Text(string name, int? row)
    {
        var inRow = row is { } r ? InRow(name, r) : name;
        return Find(inRow) ?? Find(name) ?? throw new ArgumentException($"No slot is called {name}.", nameof(name));
    }

    /// <summary>Changes one digit of one number, so that no legal rounding explains the result.</summary>
    /// <returns>False when there is no such digit.</returns>
    public bool TryContradict(Draw draw)
    {
        var names = _figures.Keys.Order(StringComparer.Ordinal).ToList();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var name = draw.One(names);
            var right = _figures[name];
            Write(name, right.WithOneOtherDigit(draw));
            if (_equations.Exists(equation => Math.Abs(equation(this)) > Beyond * Math.Max(Tolerance(equation), right.Step / 10)))
            {
                return true;
            }

            Write(name, right);
        }

        return false;
    }

    /// <summary>Null when there is no such slot.</summary>
    public string? Find(string name) => _figures.TryGetValue(name, out var figure) ? figure.Text : _words.GetValueOrDefault(name);

    private decimal Tolerance(Func<Facts, decimal> equation)
    {
        var (tolerance, residual) = (0m, equation(this));
        foreach (var (name, figure) in _figures.Where(pair => pair.Value.Half > 0).ToList())
        {
            Write(name, figure with { Value = figure.Value + figure.Half });
            tolerance += Math.Abs(equation(this) - residual);
            Write(name, figure);
        }

        return tolerance;
    }

    private void Write(string name, Figure figure) => _figures[name] = figure;

    private static string InRow(string name, int row) => string.Create(CultureInfo.InvariantCulture, $"{name}#{row}");
}
