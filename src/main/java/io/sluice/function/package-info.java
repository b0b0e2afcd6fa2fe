/// A Lambda function written in Java: its log, its role's right to write there, and its code.
///
/// Which function, and what it may reach besides, is the business of the part that wants one.
package io.sluice.function;
