/**
 * Brings approved comments home: reads a site's approved stream as one of a consumer group and hands the entries to a
 * {@link mizan.deliver.Destination}, which stores them for good before they are acknowledged. An entry may come more than once,
 * and entries about one comment out of order where several workers run; a destination is right all the same. The databases of
 * content management systems are in {@code cms}.
 */
@NullMarked
package mizan.deliver;

import org.jspecify.annotations.NullMarked;
