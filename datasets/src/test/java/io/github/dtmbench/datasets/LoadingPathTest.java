package io.github.dtmbench.datasets;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** Every command loads the data first, so what that needs is what every command waits for. */
class LoadingPathTest {

  private static URL home(String className) throws ClassNotFoundException {
    return Class.forName(className).getProtectionDomain().getCodeSource().getLocation();
  }

  @Test
  void load_withoutTablesawOnTheClassPath_works() throws Exception {
    URL[] withoutTablesaw = {
      home("io.github.dtmbench.datasets.ShippedData"),
      home("org.apache.commons.csv.CSVFormat"),
      home("org.apache.commons.io.IOUtils"),
      home("org.apache.commons.codec.binary.Base64")
    };
    try (URLClassLoader loader =
        new URLClassLoader(withoutTablesaw, ClassLoader.getPlatformClassLoader())) {
      assertThrows(ClassNotFoundException.class, () -> loader.loadClass("tech.tablesaw.api.Table"));
      Class<?> shipped = loader.loadClass("io.github.dtmbench.datasets.ShippedData");
      assertNotNull(shipped.getMethod("load").invoke(null));
    }
  }
}
