/**
 * A list of all maps and sets of core and the adapters, which the Jackson, Gson and Kryo modules
 * share. It is not an API for other users and may change in any release.
 */
@NullMarked
package dev.espalier.interop;

import org.jspecify.annotations.NullMarked;
