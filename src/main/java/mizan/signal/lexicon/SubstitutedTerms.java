package mizan.signal.lexicon;

import java.util.AbstractList;
import java.util.List;
import mizan.text.Term;
import mizan.text.reading.Reading;

/** The terms of a text with one reading in the place of the terms that it covers. */
final class SubstitutedTerms extends AbstractList<Term> {

    private final List<Term> terms;
    private final Reading reading;
    private final Term read;

    SubstitutedTerms(List<Term> terms, Reading reading) {
        this.terms = terms;
        this.reading = reading;
        this.read = new Term(
                reading.form(),
                reading.form(),
                terms.get(reading.first()).start(),
                terms.get(reading.end() - 1).end());
    }

    @Override
    public Term get(int index) {
        if (index == reading.first()) {
            return read;
        }
        return terms.get(index < reading.first() ? index : index + reading.end() - reading.first() - 1);
    }

    @Override
    public int size() {
        return terms.size() - (reading.end() - reading.first()) + 1;
    }
}
