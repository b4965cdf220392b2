package mizan.desk.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of a schema are always there, as the records say it: all but those that may be null, and those that
 * are left out where they are empty.
 */
final class RequiredProperties {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, ClassInfo> records = new HashMap<>();

    RequiredProperties(IndexView index) {
        for (ClassInfo known : index.getKnownClasses()) {
            if (known.isRecord() && known.name().toString().startsWith("mizan.")) {
                records.merge(name(known), known, RequiredProperties::better);
            }
        }
    }

    /** Of two records with the same name, the one that says how it is called in the API. */
    private static ClassInfo better(ClassInfo one, ClassInfo other) {
        return one.hasDeclaredAnnotation(SCHEMA) ? one : other;
    }

    private static String name(ClassInfo known) {
        AnnotationInstance schema = known.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? known.simpleName()
                : schema.value("name").asString();
    }

    /** Completes the schema that is called {@code name}; leaves it alone where it is no record's. */
    void complete(String name, Schema schema) {
        ClassInfo known = records.get(name);
        if (known == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (FieldInfo field : known.fields()) {
            String property = property(field);
            boolean isAlwaysThere = schema.getProperties().containsKey(property)
                    && !isLeftOut(field, known)
                    && !required.contains(property);
            if (isAlwaysThere) {
                required.add(property);
            }
        }
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    private static String property(FieldInfo field) {
        AnnotationInstance named = field.annotation(PROPERTY);
        return named == null || named.value() == null
                ? field.name()
                : named.value().asString();
    }

    private static boolean isLeftOut(FieldInfo field, ClassInfo owner) {
        if (field.type().hasAnnotation(NULLABLE)) {
            return true;
        }
        AnnotationInstance own = field.annotation(INCLUDE);
        AnnotationInstance include = own == null ? owner.declaredAnnotation(INCLUDE) : own;
        boolean isLeftOutWhereEmpty = include != null
                && include.value() != null
                && include.value().asEnum().equals(JsonInclude.Include.NON_EMPTY.name());
        return isLeftOutWhereEmpty && canBeEmpty(field.type());
    }

    private static boolean canBeEmpty(Type type) {
        String name = type.name().toString();
        return name.equals("java.lang.String") || name.startsWith("java.util.");
    }
}
