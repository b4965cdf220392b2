package mizan.intake.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A field of a form as bytes: its letters are not known yet. */
record RawField(byte[] name, byte[] value) {

    /** True when the name is {@code ascii}, whatever the charset turns out to be. */
    boolean isNamed(String ascii) {
        return new String(name, StandardCharsets.ISO_8859_1).equals(ascii);
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
