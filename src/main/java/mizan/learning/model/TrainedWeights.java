package mizan.learning.model;

/**
 * What was learnt for one axis: a weight for each of a power of two of features, one for each number of a text's vector, and
 * one that every comment has.
 */
@SuppressWarnings("ArrayRecordComponent") // Some million weights: never compared, and too many to copy or to box.
public record TrainedWeights(float[] values, float[] vector, float bias) {}
