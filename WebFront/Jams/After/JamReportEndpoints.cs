using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>What a jam came to: figures, and the ideas behind them.</summary>
internal static class JamReportEndpoints
{
    public static void MapJamReport(this RouteGroupBuilder api)
    {
        var jam = api.MapGroup("/jams/{id:id}").WithTags("Jams");
        jam.MapGet("/participation", ParticipationAsync)
            .Gives<JamParticipation>("Who took part of those who could, by unit, country and theme: animators.")
            .Refuses(403, 404);
        jam.MapGet("/report", ReportAsync).Gives<JamReport>("What a jam came to.").Refuses(404);
        jam.MapGet("/report/export", ExportAsync)
            .Gives<JamExportRow[]>("The ideas behind the report as csv or json: animators and sponsors.")
            .TakesQuery("format").Refuses(403, 404, 422);
    }

    private static async Task<IResult> ParticipationAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamReportGrain>(id).ParticipationAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> ReportAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamReportGrain>(id).ReportAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> ExportAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var (format, refusal) = http.ReadWord<JamExportFormat>("format");
        if (refusal is not null) return Answers.Refuse(refusal);
        var first = await grains.GetGrain<IJamReportGrain>(id).ExportAsync(http.Caller(), 0);
        return first.IsDone
            ? new JamExportResult(id, format ?? JamExportFormat.Csv, first.Value, grains)
            : Answers.Refuse(first.Refusal);
    }
}
