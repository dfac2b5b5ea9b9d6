/** Substitutions and absences, over REST and as a page. */
package id.sophumas.web.penggantian;
