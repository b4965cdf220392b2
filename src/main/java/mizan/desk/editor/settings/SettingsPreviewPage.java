package mizan.desk.editor.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.settings.SitePolicies;
import mizan.settings.SiteSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows what settings would change, with a button that saves them; nothing is saved before. */
@Path(SettingsPage.PATH + "/{site}/preview")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class SettingsPreviewPage {

    private final SettingsPreviews previews;
    private final SitePolicies policies;
    private final Sites sites;

    SettingsPreviewPage(SettingsPreviews previews, SitePolicies policies, Sites sites) {
        this.previews = previews;
        this.policies = policies;
        this.sites = sites;
    }

    /** One setting that would be another. */
    record ChangedSetting(String label, String before, String after) {}

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance preview(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                Site site,
                SettingsForm form,
                List<ChangedSetting> changed,
                List<ComparedOutcome> outcomes,
                SettingsPreview preview,
                int most);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response preview(
            @PathParam("site") String site, @BeanParam EditorPageRequest request, @BeanParam SettingsForm form) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(SettingsPage.PATH, "unknown_site");
        }
        Optional<String> wrong = form.wrongNumber();
        if (wrong.isPresent()) {
            return request.redirect(SettingsPage.PATH, SettingsPage.NO_NUMBER + wrong.get());
        }
        try {
            SiteSettings wanted = form.settings();
            SettingsPreview preview = previews.of(known.get().id(), wanted);
            return EditorPageRequest.answer(page(known.get(), form, wanted, preview, request));
        } catch (IllegalArgumentException e) {
            return request.redirect(SettingsPage.PATH, "wrong_settings");
        }
    }

    private TemplateInstance page(
            Site site, SettingsForm form, SiteSettings wanted, SettingsPreview preview, EditorPageRequest request) {
        EditorPageFrame frame = request.frame(PageAddress.of(SettingsPage.PATH), "settings.preview.title", "")
                .asAnswer(true);
        DeskMessages words = frame.words();
        return Templates.preview(
                words,
                frame.languages(),
                frame,
                site,
                form,
                changed(SiteSettings.of(policies.unpromised(site.id())), wanted, words),
                ComparedOutcome.of(preview, words),
                preview,
                SettingsPreviews.MOST);
    }

    private static List<ChangedSetting> changed(SiteSettings now, SiteSettings wanted, DeskMessages words) {
        List<ChangedSetting> all = new ArrayList<>();
        all.add(setting("spam_hold", now.spamHold(), wanted.spamHold(), words));
        all.add(setting("spam_reject", now.spamReject(), wanted.spamReject(), words));
        all.add(setting("abuse_hold", now.abuseHold(), wanted.abuseHold(), words));
        all.add(setting("abuse_reject", now.abuseReject(), wanted.abuseReject(), words));
        all.add(setting("mode", words.say("mode." + now.mode()), words.say("mode." + wanted.mode()), words));
        all.add(setting("first_comments", now.firstComments(), wanted.firstComments(), words));
        all.add(setting(
                "rejects_on_agreement",
                said(now.rejectsOnAgreement(), words),
                said(wanted.rejectsOnAgreement(), words),
                words));
        return all.stream()
                .filter(setting -> !setting.before().equals(setting.after()))
                .toList();
    }

    private static String said(@Nullable Boolean value, DeskMessages words) {
        return words.say(Boolean.TRUE.equals(value) ? "yes" : "no");
    }

    private static ChangedSetting setting(String key, Object before, Object after, DeskMessages words) {
        return new ChangedSetting(words.say("settings." + key), Objects.toString(before), Objects.toString(after));
    }
}
