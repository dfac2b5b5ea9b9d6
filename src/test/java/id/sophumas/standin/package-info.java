/** Stand-ins of the platforms, written from the channel notes: they keep what was posted, are as strict, and fail when told to. */
package id.sophumas.standin;
