/// The plan of a stack as the local run reads it: only what it runs with, by the names the plan gives.
package io.sluice.local.plan;
