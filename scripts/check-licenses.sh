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
python3 - "$@" <<'P'
import glob, json, sys, zipfile

# Compatible with GPLv3 by the Free Software Foundation's list (gnu.org/licenses/license-list.html), by SPDX name or by the name in the
# library's pom. Smile's own GPL-3.0 is the project's.
COMPATIBLE = {
    "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "LGPL-2.1-or-later", "LGPL-2.1-only", "LGPL-3.0-or-later", "GPL-3.0-only",
    "GPL-3.0-or-later", "Unicode-3.0", "Unicode-DFS-2016", "OFL-1.1", "CC0-1.0", "GPL-2.0-with-classpath-exception",
}
# What poms call them, where no SPDX name is given.
CALLED = {
    "GNU General Public License, Version 3": "GPL-3.0-only",
    "GNU Lesser General Public Licence": "LGPL-2.1-or-later",
    "GNU General Public License (GPL), version 2, with the Classpath exception": "GPL-2.0-with-classpath-exception",
    "The MIT License": "MIT",
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
            names.append(entry.get("expression") or licence.get("id") or CALLED.get(licence.get("name"), licence.get("name")))
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
