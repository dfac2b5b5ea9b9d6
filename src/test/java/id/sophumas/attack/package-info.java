/**
 * Attacks on the packaged application over HTTP, a class for each kind, named {@code ...AttackIT}: what was broken once is tried again in every
 * run, in both profiles. {@link id.sophumas.attack.TryoutAttackSuite} and {@link id.sophumas.attack.ProductionAttackSuite} run all of them, each
 * against one running application; a class takes it as the constructor parameter {@link id.sophumas.attack.Fortress} with
 * {@code @ExtendWith(Besieged.class) @TestInstance(PER_CLASS)}. The same people are there in both: a user per role whose id is the role's,
 * {@code auditor}, {@code pemilikProses} and {@code admin}. {@code -Dit.test=XAttackIT} runs one class in the try-out profile,
 * {@code -Dattack.profile=production} besides in the other.
 */
package id.sophumas.attack;
