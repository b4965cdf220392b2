/**
 * Destinations that are the databases of content management systems. {@link mizan.deliver.cms.CmsDestination} has what all share:
 * one transaction for a batch, a table that says which comment is which row and what was written last, and entries kept aside.
 * {@link mizan.deliver.cms.Cms} is what a system has of its own; K2 is the first.
 */
@NullMarked
package mizan.deliver.cms;

import org.jspecify.annotations.NullMarked;
