/** REST: corrections and withdrawals of what is public. */
package id.sophumas.web.ralat;
