package mizan.desk.editor;

/** A secret that was made just now and is shown once; {@code secret} is empty where none was. */
record Made(String name, String secret) {

    static final Made NOTHING = new Made("", "");

    boolean isMade() {
        return !secret.isEmpty();
    }
}
