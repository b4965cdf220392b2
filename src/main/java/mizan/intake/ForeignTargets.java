package mizan.intake;

import java.util.List;
import mizan.comment.Site;
import mizan.comment.WebOrigin;
import mizan.signal.AnalyzedComment;
import mizan.signal.link.LinkTargets;

/** The places outside its site to which a comment leads. */
final class ForeignTargets {

    private ForeignTargets() {}

    /** Those of text, name and URL of {@code comment}. */
    static List<String> of(AnalyzedComment comment, Site site) {
        return LinkTargets.in(comment.text().clean(), comment.name().clean(), comment.url()).stream()
                .filter(target ->
                        site.origins().stream().noneMatch(origin -> LinkTargets.isAt(target, WebOrigin.host(origin))))
                .toList();
    }
}
