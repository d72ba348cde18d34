/**
 * Evidence at scale: random scripts on core and the adapters beside their references, and malformed
 * streams. Independent of the property suites: no code is shared with them.
 */
package dev.espalier.soak;
