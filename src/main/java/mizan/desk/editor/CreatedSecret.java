package mizan.desk.editor;

/** A secret that was made just now and is shown once; {@code secret} is empty where none was. */
public record CreatedSecret(String name, String secret) {

    /** No secret was made. */
    public static final CreatedSecret NOTHING = new CreatedSecret("", "");

    /** True when there is one to be shown. */
    public boolean isMade() {
        return !secret.isEmpty();
    }
}
