/// What the validator would say of files, asked at a terminal: the function's own rules, without its buckets.
package io.sluice.cli.validate;
