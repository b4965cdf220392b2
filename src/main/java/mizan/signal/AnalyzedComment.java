package mizan.signal;

import mizan.comment.Circumstances;
import mizan.comment.SiteId;
import mizan.text.AnalyzedText;

/** What the detectors look at: text, name and URL of a submission, analysed. The URL is empty where none was given. */
public record AnalyzedComment(
        SiteId site, AnalyzedText text, AnalyzedText name, String url, Circumstances circumstances) {}
