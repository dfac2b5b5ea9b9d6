/** What became of people's accounts: their names over time, who changed what of them, and whether they are in use. */
package id.sophumas.identity.people;
