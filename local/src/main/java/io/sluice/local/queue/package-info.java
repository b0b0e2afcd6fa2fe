/// The way from an S3 event to the function: the notification, the queue with its dead letters, the poller.
package io.sluice.local.queue;
