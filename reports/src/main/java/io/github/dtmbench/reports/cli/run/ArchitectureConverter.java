package io.github.dtmbench.reports.cli.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an architecture, whatever its case and hyphens. */
final class ArchitectureConverter implements ITypeConverter<ShapeOptions.Architecture> {

  /** Made by picocli. */
  ArchitectureConverter() {}

  @Override
  public ShapeOptions.Architecture convert(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _–]", "-");
    return Arrays.stream(ShapeOptions.Architecture.values())
        .filter(architecture -> architecture.toString().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is no architecture; known: "
                        + Arrays.stream(ShapeOptions.Architecture.values())
                            .map(ShapeOptions.Architecture::toString)
                            .collect(Collectors.joining(", "))));
  }
}
