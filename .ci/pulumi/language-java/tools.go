//go:build tools

// Package tools pins Pulumi's host of Java programs, which .ci/pulumi-cli builds: the newest version that Go's module
// proxy has. It is a module of its own because it is made for an older library than the command line.
package tools

import (
	_ "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java"
)
