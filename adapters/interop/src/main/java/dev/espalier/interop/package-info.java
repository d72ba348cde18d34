/**
 * The maps and sets of core and of all adapters in one list. The Jackson, Gson and Kryo modules
 * share it; it is no API for anybody else and may change in any release.
 */
@NullMarked
package dev.espalier.interop;

import org.jspecify.annotations.NullMarked;
