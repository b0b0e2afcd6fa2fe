/// Takes one raw object to where it belongs, so that a second try or a crash at any point changes nothing.
///
/// The order is receipt, copy, delete; each step ends in the same objects however often it runs, and
/// every step is bound to the entity tag that was judged. Knows object storage by what it must do, not by AWS.
package io.sluice.validator.move;
