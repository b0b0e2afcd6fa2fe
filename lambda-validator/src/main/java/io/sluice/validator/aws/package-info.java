/// Object storage as S3 gives it, through the AWS SDK: the only place that knows its requests and error codes.
package io.sluice.validator.aws;
