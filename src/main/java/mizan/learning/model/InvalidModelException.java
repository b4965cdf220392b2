package mizan.learning.model;

/** Says why a file is no model that can be used, for the person who must put it right. */
public final class InvalidModelException extends RuntimeException {

    public InvalidModelException(String message) {
        super(message);
    }
}
