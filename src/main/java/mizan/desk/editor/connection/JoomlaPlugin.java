package mizan.desk.editor.connection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The plugin for Joomla with K2, as a file that Joomla installs. The build puts it together from {@code src/main/joomla}. */
@Path(JoomlaPlugin.PATH)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class JoomlaPlugin {

    static final String FILE = "plg_system_mizan.zip";
    static final String PATH = DeskPaths.PAGES + "/keys/" + FILE;

    @GET
    @Produces("application/zip")
    @Operation(hidden = true)
    public Response fetch() {
        return Response.ok(content())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + FILE + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static byte[] content() {
        try (InputStream file = JoomlaPlugin.class.getResourceAsStream("/mizan/joomla/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException("The build did not put " + FILE + " together");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
