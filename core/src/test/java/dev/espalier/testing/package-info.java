/**
 * What the tests of core and of the faces share: generators of keys, and operations that run on two
 * sides at once, such as a face and its reference.
 */
@NullMarked
package dev.espalier.testing;

import org.jspecify.annotations.NullMarked;
