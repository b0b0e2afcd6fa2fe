/// The validator as Lambda runs it: the built artifact alone on its class path, called with the event's JSON.
package io.sluice.local.function;
