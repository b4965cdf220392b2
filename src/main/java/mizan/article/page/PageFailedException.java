package mizan.article.page;

/** A page that could not be read. */
final class PageFailedException extends RuntimeException {

    private final PageFailure failure;

    PageFailedException(PageFailure failure) {
        super(failure.code(), null, false, false);
        this.failure = failure;
    }

    PageFailure failure() {
        return failure;
    }
}
