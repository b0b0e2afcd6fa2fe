package io.sluice.engine;

import com.pulumi.asset.AssetOrArchive;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.InvokeArgs;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Holds the inputs of a resource against the input type that the SDK has for it.
///
/// @param args the SDK's type
record InputTypes(Class<?> args) {

    /// @param property which input, as a path
    /// @param reason what is wrong with it
    record Problem(String property, String reason) {}

    /// Whether there is an input of a name.
    boolean has(String name) {
        return fields(args).containsKey(name);
    }

    boolean isRequired(String name) {
        return has(name) && fields(args).get(name).getAnnotation(Import.class).required();
    }

    List<Problem> problems(Map<String, Object> inputs) {
        List<Problem> problems = new ArrayList<>();
        object("", args, inputs, problems);
        return problems;
    }

    private static void object(String path, Class<?> type, Map<?, ?> inputs, List<Problem> problems) {
        Map<String, Field> fields = fields(type);
        inputs.forEach((name, value) -> {
            String property = path.isEmpty() ? (String) name : path + "." + name;
            Field field = fields.get(name);
            if (field == null) {
                problems.add(new Problem(property, "%s has no such input".formatted(type.getSimpleName())));
            } else if (!field.getAnnotation(Import.class).json()) {
                value(property, field.getGenericType(), value, problems);
            }
        });
        fields.forEach((name, field) -> {
            if (field.getAnnotation(Import.class).required() && !inputs.containsKey(name)) {
                String property = path.isEmpty() ? name : path + "." + name;
                problems.add(new Problem(property, "%s requires this input".formatted(type.getSimpleName())));
            }
        });
    }

    private static void value(String path, Type type, Object value, List<Problem> problems) {
        if (Values.UNKNOWN.equals(value)) {
            return;
        }
        switch (type) {
            case ParameterizedType generic -> generic(path, generic, value, problems);
            case Class<?> plain
            when value instanceof Map<?, ?> map && isObject(plain) -> object(path, plain, map, problems);
            case Class<?> plain -> {
                if (!fits(plain, value)) {
                    problems.add(new Problem(path, "must be %s but was '%s'".formatted(plain.getSimpleName(), value)));
                }
            }
            default -> throw new IllegalStateException("an input type of the SDK that is new here: " + type);
        }
    }

    private static void generic(String path, ParameterizedType type, Object value, List<Problem> problems) {
        Type[] of = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Output.class) {
            value(path, of[0], value, problems);
        } else if (raw == List.class && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                value("%s[%d]".formatted(path, i), of[0], list.get(i), problems);
            }
        } else if (raw == Map.class && value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> value(path + "." + name, of[1], member, problems));
        } else if (raw == Either.class) {
            either(path, of, value, problems);
        } else {
            problems.add(new Problem(path, "must be %s but was '%s'".formatted(raw.getSimpleName(), value)));
        }
    }

    private static void either(String path, Type[] of, Object value, List<Problem> problems) {
        List<Problem> first = new ArrayList<>();
        List<Problem> second = new ArrayList<>();
        value(path, of[0], value, first);
        value(path, of[1], value, second);
        if (!first.isEmpty() && !second.isEmpty()) {
            problems.addAll(first);
        }
    }

    private static boolean isObject(Class<?> type) {
        return ResourceArgs.class.isAssignableFrom(type) || InvokeArgs.class.isAssignableFrom(type);
    }

    private static boolean fits(Class<?> type, Object value) {
        if (type == String.class || type.isEnum()) {
            return value instanceof String;
        }
        if (type == Boolean.class) {
            return value instanceof Boolean;
        }
        if (type == Integer.class) {
            return value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
        }
        if (type == Double.class) {
            return value instanceof Number;
        }
        if (AssetOrArchive.class.isAssignableFrom(type)) {
            return value instanceof Map<?, ?> map && map.get(Values.SIGNATURE) instanceof String;
        }
        return type == Object.class;
    }

    private static Map<String, Field> fields(Class<?> type) {
        Map<String, Field> fields = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            Import input = field.getAnnotation(Import.class);
            if (input != null) {
                fields.put(input.name().isEmpty() ? field.getName() : input.name(), field);
            }
        }
        return fields;
    }
}
