/** The packaged jar, driven from outside over HTTP as the contract says, by people who know nothing of its inside. */
package id.sophumas.jar;
