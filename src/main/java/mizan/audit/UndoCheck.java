package mizan.audit;

import java.util.Map;

/** Says whether a change can be undone as things are now, and what it was compared with to know. */
public interface UndoCheck {

    /** What is said of a change, the opposite of what was done. */
    sealed interface Answer {

        /** It would leave something that cannot be. */
        record Refused() implements Answer {}

        /** It hangs on no other record. */
        record Alone() implements Answer {}

        /**
         * It can be as long as the other records of its type are these: whoever changes one of them or adds one meanwhile goes first.
         *
         * @param others by name, without the record that is changed
         */
        record Among(Map<String, String> others) implements Answer {

            public Among {
                others = Map.copyOf(others);
            }
        }
    }

    /** Looks at {@code change} beside what is kept now. Blocks. */
    Answer check(RecordChange change);
}
