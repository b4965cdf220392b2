package mizan.intake.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page that a reader sees: never kept by a cache, never framed, without any script but Mizan's own files. */
public final class ReaderPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
            + "script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ReaderPage() {}

    public static Response response(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Cache-Control", "no-store")
                .entity(page.render())
                .build();
    }
}
