/**
 * How often the machine is right. In: decisions of people about comments, among them samples of what the machine was sure about. Out:
 * shares with their confidence intervals, for the site, for each rule that rejects and for each term of the lexicons.
 */
@NullMarked
package mizan.learning.newsroom.quality;

import org.jspecify.annotations.NullMarked;
