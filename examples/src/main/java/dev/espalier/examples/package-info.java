/** Small programs, one for each use of persistent maps. */
package dev.espalier.examples;
