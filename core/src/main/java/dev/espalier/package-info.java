/**
 * Persistent maps and sets: immutable collections whose updates return a new version that shares
 * structure with the old one.
 *
 * <p>Begin with {@link dev.espalier.PersistentMap}. It is a {@link java.util.Map}, so existing code
 * can read it. {@link dev.espalier.PersistentSet} is the corresponding {@link java.util.Set}. Both
 * exist in two {@linkplain dev.espalier.Order orders}, and {@link
 * dev.espalier.PersistentMap#diff(PersistentMap, PersistentMap) diff} returns the {@link
 * dev.espalier.Change changes} between two versions.
 */
@CheckReturnValue
@NullMarked
package dev.espalier;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
