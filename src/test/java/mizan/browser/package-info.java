/** What a person sees: the pages in Chromium. They share one Chromium; where it is missing they are skipped, in continuous integration they fail. */
package mizan.browser;
