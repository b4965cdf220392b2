package mizan.desk.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.DeskSection;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.Navigation;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.TimeFormats;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk's numbers as a page: what {@link StatsResource} answers, in tables and plots. */
@Path(StatsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class StatsPage {

    static final String PATH = DeskPaths.PAGES + "/stats";

    private final SiteStatistics statistics;
    private final Sites sites;
    private final TimeFormats formats;

    StatsPage(SiteStatistics statistics, Sites sites, TimeFormats formats) {
        this.statistics = statistics;
        this.sites = sites;
        this.formats = formats;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance stats(
                DeskMessages words,
                List<LanguageLink> languages,
                Navigation navigation,
                String lang,
                List<ChoiceOption> days,
                List<StatsCsv.Link> files,
                List<SiteFigures> sites);
    }

    /** The figures of all sites. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance numbers(
            @QueryParam("days") @DefaultValue("14") String days,
            @BeanParam PageLanguage language,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = formats.of(language, headers);
        DeskMessages words = times.words();
        StatsView view = statistics.days("", days);
        PageAddress here = PageAddress.of(PATH).with("days", days);
        return Templates.stats(
                words,
                LanguageLink.all(here, words),
                Navigation.of(security, words, language, DeskSection.STATS),
                language.chosen(),
                List.of(7, 14, 30, 92).stream()
                        .map(number -> String.valueOf(number))
                        .map(number -> new ChoiceOption(
                                number, words.count("stats.days", Long.parseLong(number)), number.equals(days)))
                        .toList(),
                StatsCsv.links(days, words),
                view.sites().stream()
                        .map(site -> SiteFigures.of(site, sites, times))
                        .toList());
    }

    /**
     * The same figures as a table for a spreadsheet.
     *
     * @param what {@code days} or {@code rules}
     */
    @GET
    @Path("/{what:days|rules}.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv(@PathParam("what") String what, @QueryParam("days") @DefaultValue("14") String days) {
        StatsView view = statistics.days("", days);
        String name = "mizan-" + what + "-" + view.from() + "-" + view.to() + ".csv";
        return Response.ok(what.equals(StatsCsv.RULES) ? StatsCsv.rules(view) : StatsCsv.days(view))
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
