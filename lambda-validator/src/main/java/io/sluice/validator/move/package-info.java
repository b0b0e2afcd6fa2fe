/// Takes one raw object to where it belongs, so that a second try or a crash at any point changes nothing.
///
/// The order is copy or parts, receipt, delete; each step writes the same bytes under the same key however often it
/// runs, and
/// every step is bound to the entity tag that was judged. Knows object storage by what it must do, not by AWS.
package io.sluice.validator.move;
