/**
 * What the tests of core and of the adapters share: generators of keys, and operations that run on
 * two sides at once, such as an adapter and its reference. A new adapter needs one small record
 * that implements {@link dev.espalier.testing.MapSide}, and a property:
 *
 * <pre>{@code
 * @Property
 * void mapBehavesLikeItsReference(@ForAll("steps") List<Step<MySide>> steps) {
 *   SideBySide.check(new MySide(MyMap.empty()), new MySide(TheirMap.empty()), steps, Agreement.ORDER);
 * }
 *
 * @Provide
 * Arbitrary<List<Step<MySide>>> steps() {
 *   return Steps.sequences(MapSteps::new); // or a subclass of MapSteps with more steps
 * }
 * }</pre>
 */
@NullMarked
package dev.espalier.testing;

import org.jspecify.annotations.NullMarked;
