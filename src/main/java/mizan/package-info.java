/** Mizan: weighs readers' comments for Arabic news sites. The packages stand in the order a comment travels. */
package mizan;
