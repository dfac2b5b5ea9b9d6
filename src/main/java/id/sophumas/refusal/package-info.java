/** How every module says no: one exception with a kind and a message for the person who asked. */
package id.sophumas.refusal;
