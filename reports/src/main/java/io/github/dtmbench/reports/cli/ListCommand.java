package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.listing.Listing;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Shows what other commands take by name. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what other commands take by name.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench list estimators",
      "  dtm-bench list devices | grep H100",
      "  dtm-bench list records --format csv --output records.csv",
      "  dtm-bench list regions | grep Virginia",
      "  dtm-bench list grids --format csv --output grids.csv",
      "  dtm-bench list devices --json --columns device,peak_tflops,tdp_watts",
      "  dtm-bench list throughputs | grep H200"
    })
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Parameters(
      paramLabel = "WHAT",
      converter = ListingConverter.class,
      description = "${COMPLETION-CANDIDATES}.")
  private Listing listing;

  @Override
  public Integer call() throws IOException {
    ShippedData data = ShippedData.load();
    output.write(
        List.of(output.isForPrograms() ? listing.tidy(data) : listing.table(data)),
        spec.commandLine().getOut());
    return 0;
  }

  /** Turns an unknown name into picocli's message for a bad argument. */
  static final class ListingConverter implements ITypeConverter<Listing> {

    @Override
    public Listing convert(String value) {
      return Arrays.stream(Listing.values())
          .filter(listing -> listing.toString().equals(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "nothing is listed under '"
                          + value
                          + "'; known: "
                          + Arrays.stream(Listing.values())
                              .map(Listing::toString)
                              .collect(Collectors.joining(", "))));
    }
  }
}
