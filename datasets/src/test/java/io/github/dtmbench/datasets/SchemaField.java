package io.github.dtmbench.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of a Frictionless table schema, as far as {@code datapackage.json} uses them: a type
 * and the constraints of a single cell. What it does not know it refuses, so that no constraint is
 * there for show.
 */
record SchemaField(String name, String type, JsonNode constraints) {

  private static final Set<String> KNOWN =
      Set.of("required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "pattern");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  static SchemaField of(JsonNode field) {
    JsonNode constraints = field.path("constraints");
    constraints
        .fieldNames()
        .forEachRemaining(
            constraint -> {
              if (!KNOWN.contains(constraint)) {
                throw new IllegalArgumentException("unknown constraint " + constraint);
              }
            });
    return new SchemaField(
        field.required("name").asText(), field.required("type").asText(), constraints);
  }

  boolean isUnique() {
    return constraints.path("unique").asBoolean();
  }

  /** Whether a cell may stand in this column; uniqueness is a matter of the whole column. */
  boolean allows(String cell) {
    if (cell.isEmpty()) {
      return !constraints.path("required").asBoolean();
    }
    return switch (type) {
      case "string" -> isAmongEnum(cell) && matchesPattern(cell);
      case "number" -> NUMBER.matcher(cell).matches() && isInRange(new BigDecimal(cell));
      case "integer" -> INTEGER.matcher(cell).matches() && isInRange(new BigDecimal(cell));
      case "date" -> isDay(cell);
      default -> throw new IllegalArgumentException(name + ": unknown type " + type);
    };
  }

  private boolean isAmongEnum(String cell) {
    if (!constraints.has("enum")) {
      return true;
    }
    for (JsonNode value : constraints.path("enum")) {
      if (value.asText().equals(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchesPattern(String cell) {
    return !constraints.has("pattern") || cell.matches(constraints.path("pattern").asText());
  }

  private boolean isInRange(BigDecimal value) {
    return (!constraints.has("minimum")
            || value.compareTo(constraints.path("minimum").decimalValue()) >= 0)
        && (!constraints.has("exclusiveMinimum")
            || value.compareTo(constraints.path("exclusiveMinimum").decimalValue()) > 0)
        && (!constraints.has("maximum")
            || value.compareTo(constraints.path("maximum").decimalValue()) <= 0);
  }

  private static boolean isDay(String cell) {
    if (!DAY.matcher(cell).matches()) {
      return false;
    }
    try {
      return LocalDate.parse(cell).toString().equals(cell);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
