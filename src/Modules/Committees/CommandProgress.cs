using Spectre.Console;

namespace Ledetraad.Modules.Committees;

/// <summary>Tells on standard error how far long work is: a bar in a terminal; else a line each time that something is safely done.</summary>
internal static class CommandProgress
{
    /// <param name="title">Before the bar.</param>
    /// <param name="line">What to say of how many are done of how many.</param>
    /// <param name="work">Given what to call with how many are done of how many.</param>
    public static async Task<TOutcome> ShowAsync<TOutcome>(
        string title,
        Func<int, int, string> line,
        Func<Action<int, int>, Task<TOutcome>> work
    )
    {
        if (Console.IsErrorRedirected)
        {
            return await work((done, total) => Console.Error.WriteLine(line(done, total)));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(title);
                var outcome = await work(
                    (done, total) =>
                    {
                        task.MaxValue = total;
                        task.Value = done;
                    }
                );
                task.Value = task.MaxValue; // also when there was nothing to do
                return outcome;
            });
    }
}
