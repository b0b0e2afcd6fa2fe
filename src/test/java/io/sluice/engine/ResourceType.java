package io.sluice.engine;

import com.pulumi.core.annotations.Export;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/// A type of AWS resource, as the SDK of the pinned version has it.
///
/// @param token such as `aws:s3/bucketV2:BucketV2`
/// @param inputs its inputs
/// @param outputs names of its outputs
record ResourceType(String token, InputTypes inputs, Set<String> outputs) {

    /// @throws IllegalArgumentException if the SDK has no such type
    static ResourceType of(String token) {
        String[] parts = token.split("[:/]");
        String name = "com.pulumi.aws.%s.%s".formatted(parts[1], parts[parts.length - 1]);
        try {
            Class<?> resource = Class.forName(name);
            String known = resource.getAnnotation(com.pulumi.core.annotations.ResourceType.class)
                    .type();
            if (!known.equals(token)) {
                throw new IllegalArgumentException("type must be %s but was %s".formatted(known, token));
            }
            return new ResourceType(token, new InputTypes(Class.forName(name + "Args")), outputs(resource));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("the AWS provider has no type " + token, e);
        }
    }

    private static Set<String> outputs(Class<?> resource) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(resource.getDeclaredFields())
                .map(field -> field.getAnnotation(Export.class))
                .filter(export -> export != null)
                .forEach(export -> names.add(export.name()));
        return names;
    }
}
