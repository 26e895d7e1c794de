using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>Writes the ideas of a jam page by page, so that no server holds a whole jam for one reader.</summary>
internal sealed class JamExportResult(long jamId, JamExportFormat format, JamExportPage first, IGrainFactory grains) : IResult
{
    private static readonly string[] s_columns =
    [
        "id", "title", "theme", "authors", "unit", "country", "at", "points", "votes", "comments", "status", "reason", "owner",
        "expectedSavings", "actualSavings", "mergedInto", "buildsOn",
    ];

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, aborted) = (httpContext.Response, httpContext.RequestAborted);
        var isCsv = format == JamExportFormat.Csv;
        response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // Of digits alone: no title of people's gets into a header or a file name.
        response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture, $"attachment; filename=\"jam-{jamId}.{(isCsv ? "csv" : "json")}\"");
        var text = new StringBuilder();
        // Spreadsheets take a file for UTF-8 by its first character alone.
        if (isCsv) CsvText.AddLine(text.Append('\ufeff'), s_columns);
        else text.Append('[');
        var (page, isFirst) = (first, true);
        while (true)
        {
            foreach (var row in page.Rows)
            {
                if (isCsv) CsvText.AddLine(text, Cells(row));
                else text.Append(isFirst ? "\n" : ",\n").Append(JsonSerializer.Serialize(row, Wire.Options));
                isFirst = false;
            }

            if (page.IsLast) break;
            await response.WriteAsync(text.ToString(), aborted);
            text.Clear();
            var next = await grains.GetGrain<IJamReportGrain>(jamId).ExportAsync(httpContext.Caller(), page.Rows[^1].Id);
            if (!next.IsDone)
            {
                // A file that ends early must not look like a whole one.
                httpContext.Abort();
                return;
            }

            page = next.Value;
        }

        if (!isCsv) text.Append("\n]\n");
        await response.WriteAsync(text.ToString(), aborted);
    }

    private static IEnumerable<string> Cells(JamExportRow row) =>
    [
        Text(row.Id), row.Title, row.Theme, row.Authors, row.Unit, row.Country,
        row.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), Text(row.Points), Text(row.Votes),
        Text(row.Comments), row.Status is { } status ? Words<IdeaStatus>.Of(status) : "", row.Reason, row.Owner,
        Text(row.ExpectedSavings), Text(row.ActualSavings), Text(row.MergedInto), Text(row.BuildsOn),
    ];

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
