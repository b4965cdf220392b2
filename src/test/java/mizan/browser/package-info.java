/** What a person sees: the pages in Chromium. Where Chromium is missing, these tests are skipped and say so. */
package mizan.browser;
