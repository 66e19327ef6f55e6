#!/usr/bin/env bash
# Holds every library that the jars need at run time to a licence that GPL-3.0-or-later may take in.
set -euo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/check-licenses.sh"
  echo
  echo "Reads META-INF/sbom/bom.json in the jars of the release profile (mvn -P release package -DskipTests) and prints library, version"
  echo "and licence. Fails for one without a licence, or with none of those in the list below; a library with several is taken under one."
  exit 0
fi
cd "$(dirname "$0")/.."
python3 - <<'P'
import glob, json, sys, zipfile

# Compatible with version 3 of the GPL by the list of the Free Software Foundation (gnu.org/licenses/license-list.html), by SPDX name.
COMPATIBLE = {
    "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "LGPL-2.1-or-later", "LGPL-2.1-only", "LGPL-3.0-or-later", "GPL-3.0-only",
    "GPL-3.0-or-later", "Unicode-3.0", "Unicode-DFS-2016", "OFL-1.1", "CC0-1.0", "GPL-2.0-with-classpath-exception",
}
# What the libraries themselves say, where their poms say it in words of their own. JLine's "The BSD License" is taken for that of four
# clauses by name; its address and the manifest name the one of three. The sources of jfree.svg say version 3 or later.
STATED = {
    "com.ibm.icu:icu4j": "Unicode-3.0",
    "org.jfree:jfreechart": "LGPL-2.1-or-later",
    "org.jfree:org.jfree.svg": "GPL-3.0-or-later",
    "org.jline:jline-terminal": "BSD-3-Clause",
    "org.openjdk.jmh:jmh-core": "GPL-2.0-with-classpath-exception",
}
jars = sorted(glob.glob("*/target/dtm-bench*.jar"))
found = {}
seen = 0
for jar in jars:
    with zipfile.ZipFile(jar) as archive:
        if "META-INF/sbom/bom.json" not in archive.namelist():
            continue
        bom = json.loads(archive.read("META-INF/sbom/bom.json"))
    seen += 1
    assert "serialNumber" not in bom, jar + ": a number drawn anew makes every build another"
    for component in bom.get("components", []):
        names = []
        for entry in component.get("licenses", []):
            licence = entry.get("license", {})
            names.append(entry.get("expression") or licence.get("id") or licence.get("name"))
        if names and f"{component.get('group')}:{component['name']}" in STATED:
            names = [STATED[f"{component['group']}:{component['name']}"]]
        hashes = {h["alg"] for h in component.get("hashes", [])}
        found[(component.get("group", ""), component["name"], component["version"])] = (names, hashes)
if seen < 4 or len(found) < 10:
    sys.exit(f"{seen} jars with META-INF/sbom/bom.json, {len(found)} libraries; run mvn -P release package -DskipTests")
wrong = 0
for (group, name, version), (names, hashes) in sorted(found.items()):
    good = any(part in COMPATIBLE for licence in names for part in str(licence).replace("(", " ").replace(")", " ").split(" OR "))
    good = good and ("SHA-256" in hashes or group == "io.github.dtmbench")
    wrong += not good
    print(f"{'' if good else '! '}{group}:{name} {version}  {', '.join(map(str, names)) or 'no licence'}")
print(f"{len(found)} libraries, {wrong} without a compatible licence")
sys.exit(wrong != 0)
P
