/** How the SOPs fare, for the people of the SOPs, their superiors and auditors: as a page, as JSON and as files. */
package id.sophumas.web.performance;
