package mizan.intake.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A field of a form as bytes: its letters are not known yet. */
final class RawField {

    private final byte[] name;
    private final byte[] value;
    private final String ownCharset;

    RawField(byte[] name, byte[] value) {
        this(name, value, "");
    }

    /** {@code ownCharset} is what a part of a multipart body names for its value; empty where the form's counts. */
    RawField(byte[] name, byte[] value, String ownCharset) {
        this.name = name;
        this.value = value;
        this.ownCharset = ownCharset;
    }

    /** The value where it is ASCII, whatever the charset turns out to be. */
    String ascii() {
        return new String(value, StandardCharsets.ISO_8859_1);
    }

    /** True when the name is {@code ascii}, whatever the charset turns out to be. */
    boolean isNamed(String ascii) {
        return new String(name, StandardCharsets.ISO_8859_1).equals(ascii);
    }

    /** The name, in the charset of the form. */
    String name(Charset ofForm) throws CharacterCodingException {
        return decode(name, ofForm);
    }

    /** The value, in its own charset or else in that of the form. */
    String value(Charset ofForm) throws CharacterCodingException {
        return decode(
                value,
                Optional.of(ownCharset)
                        .filter(charset -> !charset.isEmpty())
                        .map(Charset::forName)
                        .orElse(ofForm));
    }

    /** Reads bytes strictly: a byte that is no letter in {@code charset} is an error, not a question mark. */
    static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
