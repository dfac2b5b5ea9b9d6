package id.sophumas.channel.portal;

import java.util.List;

/**
 * Some of the articles, newest first.
 *
 * @param articles those of this page
 * @param number 1-based number of the page
 * @param pages number of pages; at least 1
 * @param total number of articles over all pages
 */
public record ArticlePage(List<Article> articles, int number, int pages, long total) {}
