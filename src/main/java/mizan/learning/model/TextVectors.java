package mizan.learning.model;

import java.util.List;
import mizan.text.AnalyzedText;

/** What texts mean, as vectors: something that a site's decisions teach a weight of, beside the features of {@link FeatureReader}. */
public interface TextVectors {

    /** No text has a vector. */
    TextVectors NONE = new TextVectors() {
        @Override
        public String version() {
            return "";
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public float[] of(AnalyzedText text, FeatureReader reader) {
            return new float[0];
        }

        @Override
        public WordWeights weigh(List<float[]> axes) {
            return WordWeights.NONE;
        }
    };

    /** Eight hexadecimal digits that no other vectors have; empty where no text has a vector. */
    String version();

    /** How many numbers the vector of a text has. */
    int size();

    /** The vector of {@code text}, whose words {@code reader} reads: {@link #size()} numbers. */
    float[] of(AnalyzedText text, FeatureReader reader);

    /** What each word says for each axis where a text's vector is multiplied with that of the axis, of {@link #size()} numbers. */
    WordWeights weigh(List<float[]> axes);
}
