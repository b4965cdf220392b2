package mizan.learning.newsroom;

import mizan.learning.site.CostCurve;
import mizan.learning.site.Promise;
import mizan.learning.site.PromisedThresholds;

/**
 * What a promise comes to at a site, on what it published and rejected.
 *
 * @param promised the thresholds that keep it
 * @param curve what holding more or less than these would cost and bring
 * @param present what the thresholds cost and bring that count now
 * @param leftOut comments that were not counted because the layer may have learnt from them
 */
public record Costs(
        Promise promise, PromisedThresholds promised, CostCurve curve, CostCurve.Point present, int leftOut) {}
