package id.sophumas.jar;

/**
 * A post that has to get through whatever happens to its application.
 *
 * @param mark what it is found again by on its platform
 * @param instance the SOP's instance that released it
 */
record Survivor(String kanal, String mark, String instance) {}
