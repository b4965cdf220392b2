package mizan.desk.editor;

/** A secret that was made just now and is shown once; {@code secret} is empty where none was. */
record CreatedSecret(String name, String secret) {

    static final CreatedSecret NOTHING = new CreatedSecret("", "");

    boolean isMade() {
        return !secret.isEmpty();
    }
}
