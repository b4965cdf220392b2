package mizan.learning;

/** What was learnt for one axis: a weight for each of a power of two of features, and one that every comment has. */
record TrainedWeights(float[] values, float bias) {}
