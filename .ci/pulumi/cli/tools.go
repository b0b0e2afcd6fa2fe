//go:build tools

// Package tools pins Pulumi's command line, which .ci/pulumi-cli builds.
package tools

import (
	_ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
)
