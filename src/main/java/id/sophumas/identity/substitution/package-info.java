/** Who acts for whom while somebody is away or an office is vacant (Plh/Plt). */
package id.sophumas.identity.substitution;
