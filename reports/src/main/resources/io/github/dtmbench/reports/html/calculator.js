
"use strict";
(() => {
  const model = JSON.parse(document.getElementById("model").textContent);
  const at = id => document.getElementById(id);
  const FIELDS = ["flop", "parameters", "tokens", "hours", "device", "devices", "place", "grid", "pue", "power", "date", "precision"];
  const PLAN = ["flop", "parameters", "tokens", "date", "precision"];
  const EXAMPLE = { mode: "plan", parameters: "70B", tokens: "15T", device: "H100", devices: "16000", place: "United States" };

  // The formulas. Those of time are the estimators' closed forms, the others those of the command footprint.

  const LN_PARAMETERS = 0, LN_DEVICES = 1, YEARS = 2, HALF = 5, CARD = 8, ONE = 9;
  const DAYS_PER_YEAR = 365.25;

  function traitsOf(form, input) {
    const traits = form.traits[input.device.name].slice();
    if (input.parameters !== null) traits[LN_PARAMETERS] = Math.log(input.parameters);
    if (input.devices !== null) {
      traits[LN_DEVICES] = Math.log(input.devices);
      traits[ONE] = input.devices === 1 ? 1 : 0;
    }
    if (input.date !== null) traits[YEARS] = Date.parse(input.date + "T00:00:00Z") / 864e5 / DAYS_PER_YEAR;
    if (input.precision === "BF16" || input.precision === "FP16") traits[HALF] = 1;
    return traits;
  }

  function onLine(form, input) {
    const traits = traitsOf(form, input);
    const row = [1];
    const doubts = [];
    let variance = 0;
    if (!form.families.includes(input.device.family)) {
      variance += form.unknown;
      doubts.push(`no run on ${input.device.family} is on record`);
    }
    traits.forEach((value, j) => {
      if (j >= form.means.length) {
        row.push(value);
        return;
      }
      const known = value !== null;
      const standard = !known || form.deviations[j] === 0 ? 0 : (value - form.means[j]) / form.deviations[j];
      const beyond = Math.max(0, Math.abs(standard) - form.farthest);
      variance += form.unknown * (known ? beyond * beyond : 1);
      if (beyond > 0 && j === LN_PARAMETERS) doubts.push("the model is larger or smaller than nearly all on record");
      if (beyond > 0 && j === LN_DEVICES) doubts.push("the cluster is larger or smaller than nearly all on record");
      row.push(Math.max(-form.farthest, Math.min(form.farthest, standard)));
    });
    if (traits[CARD] === 1) doubts.push("few runs on desktop cards are on record");
    if (input.date === null) variance += form.unknown;
    const dot = (a, b) => a.reduce((sum, x, j) => sum + x * b[j], 0);
    const leverage = dot(form.inverse.map(line => dot(line, row)), row);
    return {
      doubts,
      share: Math.min(1, Math.exp(dot(form.coefficients, row))),
      spread: Math.sqrt(variance + form.noise + form.scale_squared * leverage)
    };
  }

  /** Σ yᵏ (k − 1)/k! from k = 2, which is eʸ(y − 1) + 1 without its cancellation. */
  function workBelowTwo(y) {
    let term = y, sum = 0;
    for (let k = 2; k < 40; k++) {
      term *= y / k;
      sum += term * (k - 1);
    }
    return sum;
  }

  /**
   * Time of a work C under ln(1 + αt), in device-seconds: with y = ln(1 + αT) the work is αC = eʸ(y − 1) + 1, which Newton's
   * method solves for y; above y = 1.28, where αC is above 1, by its logarithm, because α may have hundreds of digits.
   */
  function logarithmicSeconds(log10Alpha, tflop) {
    const lnAlpha = log10Alpha * Math.LN10;
    const lnWork = lnAlpha + Math.log(tflop);
    let y;
    if (lnWork > 0) {
      const target = lnWork + Math.log1p(-Math.exp(-lnWork));
      y = Math.max(1.3, lnWork > 3 ? lnWork - Math.log(lnWork) : 1.5);
      for (let i = 0; i < 60; i++) {
        const step = (y + Math.log(y - 1) - target) * (y - 1) / y;
        y = Math.max(1 + (y - 1) / 8, y - step);
        if (Math.abs(step) <= 1e-15 * y) break;
      }
    } else {
      const work = Math.exp(lnWork);
      y = Math.min(1.3, Math.sqrt(2 * work));
      for (let i = 0; i < 60; i++) {
        const step = (workBelowTwo(y) - work) / (y * Math.exp(y));
        y -= step;
        if (Math.abs(step) <= 1e-15 * y) break;
      }
    }
    return y < 1 ? Math.expm1(y) / Math.exp(lnAlpha) : -Math.expm1(-y) * Math.exp(y - lnAlpha);
  }

  function estimate(form, input) {
    const peak = input.device.peak_tflops;
    let throughput, spread = 1, doubts = [];
    if (form.form === "logarithmic-bands") {
      const tflop = input.flop / 1e12;
      const band = Object.hasOwn(form.log10_alpha_per_second, input.device.family)
        ? form.log10_alpha_per_second[input.device.family] : [NaN, NaN];
      const [slow, fast] = band.map(log10Alpha => logarithmicSeconds(log10Alpha, tflop));
      throughput = tflop / fast <= peak ? tflop / ((slow + fast) / 2) : NaN;
    } else if (form.form === "share-of-peak") {
      throughput = form.share * peak;
    } else if (form.form === "family-throughput") {
      const known = Object.hasOwn(form.tflop_per_second, input.device.family);
      throughput = known ? form.tflop_per_second[input.device.family] : (form.share_elsewhere ?? NaN) * peak;
    } else {
      const line = onLine(form, input);
      throughput = line.share * peak;
      spread = line.spread;
      doubts = line.doubts;
    }
    if (!(throughput > 0 && throughput <= peak)) return { id: form.id, error: form.geometric_error, hours: null };
    const hours = input.flop / 1e12 / throughput / 3600;
    const factor = Math.exp(form.quantile * spread);
    return { id: form.id, error: form.geometric_error, hours, low: hours / factor, high: hours * factor, doubts };
  }

  const given = value => ({ value, basis: "given" });

  function site(input) {
    const place = input.place;
    return {
      power: input.power !== null ? given(input.power) : input.device.power_watts,
      pue: input.pue !== null ? given(input.pue) : place && place.pue ? place.pue : model.pue_elsewhere,
      grid: input.grid !== null ? given(input.grid) : place ? place.grid_grams_per_kwh : undefined,
      making: input.device.making_grams_per_hour,
      onSite: place ? place.water_on_site_litres_per_kwh : undefined,
      offSite: place ? place.water_off_site_litres_per_kwh : undefined
    };
  }

  /** What a device-hour comes to; null where something it needs is not known. */
  function rates(input, from) {
    const value = sourced => sourced === undefined ? NaN : sourced.value;
    const machine = value(from.power) / 1e3;
    const total = machine * value(from.pue);
    const known = x => Number.isNaN(x) ? null : x;
    return {
      days: input.devices === null ? null : 1 / (24 * input.devices),
      energy: known(total / 1e3),
      carbon: known(total * value(from.grid) / 1e6),
      embodied: known(value(from.making) / 1e6),
      water: known(machine * value(from.onSite) / 1e3 + total * value(from.offSite) / 1e3)
    };
  }

  function answer(input) {
    const from = site(input);
    const estimates = input.hours !== null
      ? [{ id: "as given", hours: input.hours, low: null, high: null, doubts: [] }]
      : model.estimators.map(form => estimate(form, input));
    const answering = estimates.filter(e => e.hours !== null);
    const best = answering.length === 0 ? null : answering.reduce((a, b) => b.error < a.error ? b : a);
    return { estimates, best, site: from, rates: rates(input, from) };
  }

  // Reading.

  const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const bare = text => folded(text).replace(/[^\p{L}\p{N}+]/gu, "");

  /** By the name as written, then without blanks and hyphens if that means one thing alone. */
  function lookup(things, namesOf) {
    const exact = new Map(), loose = new Map();
    const put = (map, key, thing) => {
      if (!map.has(key)) map.set(key, new Set());
      map.get(key).add(thing);
    };
    for (const thing of things) {
      for (const name of namesOf(thing)) {
        put(exact, folded(name), thing);
        put(loose, bare(name), thing);
      }
    }
    return text => {
      const found = exact.get(folded(text)) ?? loose.get(bare(text)) ?? new Set();
      return found.size === 1 ? [...found][0] : null;
    };
  }

  const findDevice = lookup(model.devices, device => [device.name, ...device.names]);
  const findPlace = lookup(model.places, place => [place.name, place.description]);
  const POWERS = { "": 1, k: 1e3, m: 1e6, b: 1e9, g: 1e9, t: 1e12, p: 1e15, e: 1e18, z: 1e21, y: 1e24 };

  function number(text, unit) {
    const plain = text.replace(/[\s_]/g, "").replace(/^(\d{1,3})((?:,\d{3})+)(?![\d,])/, all => all.replace(/,/g, ""));
    const parts = /^(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)([kmbgtpezy]?)(flops?)?$/i.exec(plain);
    if (!parts || (parts[3] && unit !== "FLOP")) return NaN;
    return Number(parts[1] + "e0".slice(/e/i.test(parts[1]) ? 2 : 0)) * POWERS[parts[2].toLowerCase()];
  }

  /** Problems are told by field; null means that it is not given. */
  function read(raw) {
    const problems = {};
    const bounded = (id, low, high, unit, whole) => {
      if (raw[id].trim() === "") return null;
      const value = number(raw[id], unit);
      if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
        problems[id] = `must be ${whole ? "a whole number" : "a number"} from ${low.toLocaleString("en")} to ${high >= 1e9 ? high.toExponential().replace("+", "") : high.toLocaleString("en")}`;
        return null;
      }
      return value;
    };
    const named = (id, find, what) => {
      if (raw[id].trim() === "") return null;
      const found = find(raw[id]);
      if (!found) problems[id] = `is no ${what} that this page knows, or may mean several; choose from the list`;
      return found;
    };
    const plan = raw.mode !== "known";
    const input = {
      hours: plan ? null : bounded("hours", 1e-6, 1e12),
      flop: plan ? bounded("flop", 1e12, 1e32, "FLOP") : null,
      parameters: plan ? bounded("parameters", 1e3, 1e16) : null,
      device: named("device", findDevice, "device"),
      devices: bounded("devices", 1, 1e7, "", true),
      place: named("place", findPlace, "place"),
      grid: bounded("grid", 0, 2000),
      pue: bounded("pue", 1, 5),
      power: bounded("power", 1, 1e5),
      date: null,
      precision: plan ? raw.precision : ""
    };
    if (input.grid !== null && input.grid !== 0 && input.grid < 1) problems.grid = "must be 0, or from 1 to 2,000 g/kWh";
    const tokens = plan ? bounded("tokens", 1e3, 1e18) : null;
    input.basis = "given";
    input.tokens = null;
    if (plan && raw.date.trim() !== "") {
      const day = new Date(raw.date.trim() + "T00:00:00Z");
      const valid = /^\d{4}-\d\d-\d\d$/.test(raw.date.trim()) && !Number.isNaN(day.getTime())
        && day.toISOString().startsWith(raw.date.trim());
      if (valid && raw.date.trim() >= "2010-01-01" && raw.date.trim() <= "2049-12-31") input.date = raw.date.trim();
      else problems.date = "must be a day such as 2026-05-31, from 2010 to 2049";
    }
    if (plan && input.flop !== null && tokens !== null) problems.tokens = "compute and tokens both say how much there is to compute; leave one out";
    if (plan && input.flop === null && input.parameters !== null && tokens !== null) {
      input.tokens = tokens;
      input.flop = 6 * input.parameters * tokens;
      input.basis = `6 × ${plain(input.parameters)} parameters × ${plain(tokens)} tokens`;
      if (!(input.flop >= 1e12 && input.flop <= 1e32)) problems.tokens = "6 × parameters × tokens must be from 1e12 to 1e32";
    }
    const missing = [];
    if (plan && input.flop === null && !(problems.flop || problems.parameters || problems.tokens)) missing.push("the compute, or parameters and tokens");
    if (!plan && input.hours === null && !problems.hours) missing.push("the device-hours");
    if (input.device === null && !problems.device) missing.push("the device");
    return { input, problems, missing };
  }

  // Showing.

  // Numbers and units are the program's own for people: the tables' in tables, the model card's in sentences.

  /** As many digits as a forecast deserves, or known hours. */
  const digitsOf = input => input.hours === null ? 3 : 4;
  const exponential = (value, digits) => value.toExponential(digits).replace("e+", "e");
  const decimal = (value, useGrouping) => value.toLocaleString("en", { useGrouping, maximumFractionDigits: 20 });

  /** In a table: all digits, zeros at the end among them. */
  function significant(value, digits) {
    if (value === 0) return "0";
    if (!Number.isFinite(value)) return "–";
    const rounded = exponential(value, digits - 1);
    const exponent = Number(rounded.split("e")[1]);
    if (exponent < -5 || exponent > Math.max(5, digits - 1)) return rounded;
    return Number(rounded).toLocaleString("en", { useGrouping: false, minimumFractionDigits: Math.max(0, digits - 1 - exponent) });
  }

  /** In a sentence: thousands in groups, no zeros at the end. */
  const inWords = (value, digits) => decimal(Number(value.toPrecision(digits)), true);

  /** A datum, as its source or the reader would write it. */
  function plain(value) {
    const rounded = Number(value.toPrecision(6));
    return rounded < 1e9 ? decimal(rounded, false) : exponential(rounded);
  }

  const MAGNITUDES = [
    [["Wh", 1], ["kWh", 1e3], ["MWh", 1e6], ["GWh", 1e9], ["TWh", 1e12]],
    [["g", 1], ["kg", 1e3], ["t", 1e6], ["kt", 1e9], ["Mt", 1e12]],
    [["L", 1], ["m³", 1e3], ["ML", 1e6], ["GL", 1e9]]
  ];

  /** The unit that leaves one to three digits before the point of the middle one of some numbers, and what to divide by for it. */
  function fitting(values, unit) {
    const units = MAGNITUDES.find(each => each.some(([name]) => name === unit));
    const sizes = values.filter(value => value > 0).sort((a, b) => a - b);
    if (!units || sizes.length === 0) return { unit, by: value => value };
    const stored = units.find(([name]) => name === unit)[1];
    const size = Number((sizes[Math.floor(sizes.length / 2)] * stored).toPrecision(3));
    const [name, step] = units.reduce((best, each) => each[1] <= size ? each : best);
    return { unit: name, by: value => stored >= step ? value * (stored / step) : value / (step / stored) };
  }

  const ends = e => e.low === null ? [e.hours] : [e.hours, e.low, e.high];

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  const QUANTITIES = [
    ["hours", "Device-hours", "h"], ["days", "Wall clock", "d"], ["energy", "Energy", "MWh"], ["carbon", "Operational carbon", "t", " CO₂e"],
    ["embodied", "Embodied carbon", "t", " CO₂e"], ["water", "Water", "m³"]
  ];

  function showTable(input, result) {
    const rate = key => key === "hours" ? 1 : result.rates[key];
    const told = QUANTITIES.filter(([key]) => rate(key) !== null);
    const forecast = input.hours === null;
    const digits = digitsOf(input);
    const head = make("tr", {}, make("th", { scope: "col" }, "Quantity"));
    for (const estimator of result.estimates) head.append(make("th", { scope: "col", class: "number" }, estimator.id));
    const body = make("tbody", {});
    for (const [key, label, unit, of = ""] of told) {
      const fit = fitting(result.estimates.filter(e => e.hours !== null).flatMap(ends).map(hours => hours * rate(key)), unit);
      const shown = hours => significant(fit.by(hours * rate(key)), digits);
      const row = make("tr", {}, make("th", { scope: "row" }, `${label}, `, make("span", { class: "unit" }, fit.unit + of)));
      for (const e of result.estimates) {
        const cell = make("td", { class: "number" }, e.hours === null ? "no answer" : shown(e.hours));
        if (forecast && e.hours !== null) cell.append(make("br", {}), make("span", { class: "muted" }, `${shown(e.low)} to ${shown(e.high)}`));
        row.append(cell);
      }
      body.append(row);
    }
    if (forecast) {
      const row = make("tr", {}, make("th", { scope: "row" }, "Off on unseen runs, factor"));
      for (const e of result.estimates) row.append(make("td", { class: "number" }, "×" + e.error.toFixed(2)));
      body.append(row);
    }
    at("table").replaceChildren(
      make("caption", {}, forecast ? `By estimator, with ${model.level * 100} % intervals` : "By the hours given"), make("thead", {}, head), body);
  }

  function svg(tag, attributes, text) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function showChart(result) {
    const bars = result.estimates.filter(e => e.hours !== null && e.low !== null);
    at("chart").replaceChildren();
    if (bars.length === 0) return;
    const narrow = window.innerWidth < 600;
    const width = narrow ? 350 : 760, left = narrow ? 8 : 170, right = width - 24, step = narrow ? 52 : 40;
    const low = Math.log10(Math.min(...bars.map(b => b.low))), high = Math.log10(Math.max(...bars.map(b => b.high)));
    const x = value => left + 10 + (Math.log10(value) - low) / (high - low) * (right - left - 20);
    const bottom = 10 + bars.length * step;
    const label = "Device-hours by estimator, logarithmic axis: "
      + bars.map(b => `${b.id} ${significant(b.hours, 3)}, from ${significant(b.low, 3)} to ${significant(b.high, 3)}`).join("; ");
    const image = svg("svg", { viewBox: `0 0 ${width} ${bottom + 44}`, role: "img", "aria-label": label });
    const ticks = [];
    for (let p = Math.floor(low); p <= Math.ceil(high); p++) {
      for (const m of [1, 2, 5]) {
        const value = m * 10 ** p;
        if (Math.log10(value) >= low && Math.log10(value) <= high) ticks.push(value);
      }
    }
    for (const value of ticks) {
      image.append(svg("line", { x1: x(value), x2: x(value), y1: 6, y2: bottom }));
      image.append(svg("text", { x: x(value), y: bottom + 16, "text-anchor": "middle", class: "tick" }, significant(value, 1)));
    }
    image.append(svg("text", { x: (left + right) / 2, y: bottom + 36, "text-anchor": "middle", class: "tick" }, `Device-hours, with ${model.level * 100} % intervals`));
    bars.forEach((b, i) => {
      const y = 10 + i * step + (narrow ? 34 : step / 2);
      image.append(narrow ? svg("text", { x: left, y: y - 14 }, b.id) : svg("text", { x: left - 6, y: y + 4, "text-anchor": "end" }, b.id));
      image.append(svg("rect", { x: x(b.low), width: x(b.high) - x(b.low), y: y - 6, height: 12, rx: 3, class: "bar" }));
      image.append(svg("circle", { cx: x(b.hours), cy: y, r: 6, class: "dot" }));
    });
    at("chart").append(image);
  }

  function assumptions(input, from) {
    const list = [];
    const add = (name, sourced, unit, missing) => list.push(sourced
      ? [name, `${plain(sourced.value)}${unit ? " " + unit : ""}`, sourced.basis] : [name, "not known", missing]);
    if (input.hours === null) add("Training compute", { value: input.flop, basis: input.basis }, "FLOP");
    add("Peak of a device", { value: input.device.peak_tflops, basis: input.device.name + ", dense" }, "TFLOP/s");
    add("Devices", input.devices === null ? null : { value: input.devices, basis: "given; all at work from the first hour to the last" }, "",
      "not given, so no days by the clock");
    add("Power of a device", from.power, "W", "the datasheet has none; give it above");
    list.push(["Power of the host", "not counted",
      "the TDP at every hour covers it on TPUs, and not in servers of GPUs; the program takes it as --host-power"]);
    add("PUE", from.pue, "");
    add("Grid", from.grid, "g/kWh", "not given, so no operational carbon; give a place or the grid");
    add("Making of a device", from.making, "g/h", "no area of the die or carbon of its process on record");
    add("Water on site", from.onSite, "L/kWh", "not published for this place or no place given, so no water");
    add("Water off site", from.offSite, "L/kWh", "not published for this place or no place given, so no water");
    if (input.hours === null) {
      add("Runs fitted on", { value: model.training_runs, basis: "the records graded for scoring" }, "");
      if (input.parameters === null) list.push(["Parameters", "not given", "the interval of pooled-utilization is wider"]);
      if (input.date === null) list.push(["Day of publication", "not given", "the interval of pooled-utilization is wider"]);
      list.push(["Intervals", `${model.level * 100} %`,
        "those of the device-hours, calibrated on held-out organizations; compute, power, PUE, grid, making and water are taken as given"]);
      for (const form of model.estimators) if (form.caveat) list.push(["Of " + form.id, "a caveat", form.caveat]);
    }
    return list;
  }

  /** Such as "5.39 GWh", with its interval if that is wanted and there is one. */
  function quantity(input, e, rate, unit, withInterval) {
    const fit = fitting([e.hours * rate], unit);
    const words = hours => inWords(fit.by(hours * rate), digitsOf(input));
    return { words: `${words(e.hours)} ${fit.unit}`, interval: withInterval && e.low !== null ? ` (${interval(words(e.low), words(e.high))})` : "" };
  }

  const interval = (low, high) => `${model.level * 100} % interval ${low} to ${high}`;

  function sentence(input, result) {
    const parts = [];
    const part = (key, name, unit) => {
      const rate = key === "hours" ? 1 : result.rates[key];
      if (rate === null) return;
      const { words, interval } = quantity(input, result.best, rate, unit, true);
      parts.push(words + name + interval);
    };
    part("hours", "", "device-hours");
    part("days", " by the clock", "days");
    part("energy", " of electricity", "MWh");
    part("carbon", " CO₂e of operational carbon", "t");
    part("embodied", " CO₂e of embodied carbon", "t");
    part("water", " of water", "m³");
    return parts.join(", ");
  }

  const hardware = input => (input.devices === null ? "" : input.devices + " × ") + input.device.name;

  function text(input, result) {
    const by = input.hours === null ? `Forecast by ${result.best.id}, which was off by a factor of ${result.best.error.toFixed(2)} on runs it had not seen${result.best.doubts.map(doubt => "; " + doubt).join("")}` : "By the hours given";
    return hardware(input) + `${input.hours === null ? `, ${significant(input.flop, 3)} FLOP` : ""}${input.place ? `, ${input.place.description}` : ""}: ${sentence(input, result)}. ${by}.\n`
      + assumptions(input, result.site).map(([name, value, basis]) => `${name}: ${value} (${basis})`).join("\n") + `\n${model.origin}\n`;
  }

  // What JSON writes YAML reads in double quotes, but for these.
  const quoted = value => JSON.stringify(value.toWellFormed ? value.toWellFormed() : value)
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));

  function yaml(input, result) {
    if (result.rates.carbon === null) return "# give a place or the grid for the emissions\n";
    const grams = Number((result.best.hours * result.rates.carbon * 1e6).toPrecision(4));
    const { id, low, high } = result.best;
    const by = input.hours === null ? `hours forecast by ${id}; ${interval(inWords(low, 4), inWords(high, 4))}, ` : "";
    const grid = result.site.grid.basis;
    return "co2_eq_emissions:\n"
      + `  emissions: ${decimal(grams, false)}\n`
      + `  source: ${quoted(`dtm-bench: ${by}energy as hours × power × PUE × grid intensity${grid === "given" ? "" : ` (${grid})`}`)}\n`
      + `  training_type: "pre-training"\n`
      + `  geographical_location: ${quoted(input.place ? input.place.description : "not stated")}\n`
      + `  hardware_used: ${quoted(hardware(input))}\n`;
  }

  function command(input) {
    const words = ["dtm-bench", input.hours === null ? "predict" : "footprint"];
    const add = (option, value) => {
      if (value === null || value === "") return;
      const word = typeof value === "number" && value >= 1e9 ? exponential(value) : String(value);
      words.push(option, /^[\w.:+-]+$/.test(word) ? word : `"${word}"`);
    };
    add("--device-hours", input.hours);
    if (input.tokens === null) add("--flop", input.flop);
    add("--parameters", input.parameters);
    add("--tokens", input.tokens);
    add("--device", input.device.name);
    add("--devices", input.devices);
    if (input.grid === null && input.place) add("--region", input.place.name);
    add("--grid", input.grid);
    add("--pue", input.pue ?? (input.grid !== null && input.place && input.place.pue ? input.place.pue.value : null));
    add("--power", input.power);
    add("--date", input.date);
    add("--precision", input.precision);
    return words.join(" ");
  }

  // The form and the link.

  /** A reader of screens is told what changed, not the same once more. */
  function say(words) {
    if (at("headline").textContent !== words) at("headline").textContent = words;
  }

  function headline(input, result) {
    const e = result.best, rates = result.rates;
    const parts = [];
    const add = (rate, unit, name) => {
      if (rate !== null) parts.push(quantity(input, e, rate, unit, false).words + name);
    };
    add(rates.days, "days", " by the clock");
    add(rates.energy, "MWh", "");
    add(rates.carbon, "t", " CO₂e of electricity");
    add(rates.embodied, "t", " CO₂e of making");
    add(rates.water, "m³", " of water");
    const hours = quantity(input, e, 1, "device-hours", true);
    const first = `${hours.words}${hours.interval}${parts.length > 0 ? ": " : ""}${parts.join(", ")}.`;
    if (input.hours !== null) return first;
    return `${first} By ${e.id}, off by a factor of ${e.error.toFixed(2)} in the mean on runs it had not seen.`
      + (e.doubts.length > 0 ? ` The error may be larger here: ${e.doubts.join("; ")}.` : "");
  }

  const raw = () => {
    const state = { mode: at("mode-known").checked ? "known" : "plan" };
    for (const id of FIELDS) state[id] = at(id).value;
    return state;
  };

  function link(state) {
    const parts = new URLSearchParams();
    if (state.mode === "known") parts.set("mode", "known");
    for (const id of FIELDS) if (state[id].trim() !== "") parts.set(id, state[id]);
    return "#" + parts;
  }

  function fill(state) {
    at(state.mode === "known" ? "mode-known" : "mode-plan").checked = true;
    for (const id of FIELDS) at(id).value = state[id] ?? "";
    at("precision").value = ["BF16", "FP16"].includes(state.precision) ? state.precision : "";
    document.querySelector("details").open = ["grid", "pue", "power", "date", "precision"].some(id => at(id).value !== "");
  }

  let shown = null;

  function update() {
    const state = raw();
    const known = state.mode === "known";
    for (const id of FIELDS) {
      const field = at(id).closest(".field");
      field.hidden = id === "hours" ? !known : known && PLAN.includes(id);
    }
    const { input, problems, missing } = read(state);
    for (const id of FIELDS) {
      if (!at(id + "-error")) continue;
      at(id + "-error").textContent = problems[id] ?? "";
      if (problems[id]) at(id).setAttribute("aria-invalid", "true");
      else at(id).removeAttribute("aria-invalid");
    }
    const first = Object.keys(problems)[0];
    const result = first || missing.length > 0 ? null : answer(input);
    at("result").hidden = result === null || result.best === null;
    at("copied").textContent = "";
    shown = at("result").hidden ? null : result;
    if (result === null) {
      say(first ? `${document.querySelector(`label[for=${first}]`).textContent}: ${problems[first]}.` : `Give ${missing.join(" and ")}.`);
      return;
    }
    if (result.best === null) {
      say("No estimator answers for this device.");
      return;
    }
    say(headline(input, result));
    showChart(result);
    showTable(input, result);
    at("assumptions").replaceChildren(...assumptions(input, result.site).flatMap(([name, value, basis]) =>
      [make("dt", {}, name), make("dd", {}, value, make("span", { class: "basis" }, basis))]));
    at("command").textContent = command(input);
    at("text").textContent = text(input, result);
    at("yaml").textContent = yaml(input, result);
  }

  function changed() {
    history.replaceState(null, "", link(raw()));
    update();
  }

  async function copy(what, content, element) {
    try {
      await navigator.clipboard.writeText(content);
      at("copied").textContent = what + " copied";
    } catch {
      if (element) getSelection().selectAllChildren(element);
      at("copied").textContent = element ? what + " selected; copy it from there" : "Copy the address of this page";
    }
  }

  function fromAddress() {
    const state = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    fill(location.hash.length > 1 ? state : EXAMPLE);
    update();
  }

  at("device-names").append(...model.devices.map(device => make("option", { value: device.name })));
  at("place-names").append(...model.places.map(place => make("option", { value: place.description })));
  at("origin").textContent = model.origin + ". Fitted on " + model.training_runs + " public runs; intervals and errors are those on organizations not seen.";
  at("form").addEventListener("input", changed);
  at("form").addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", fromAddress);
  addEventListener("resize", () => {
    if (shown) showChart(shown);
  });
  at("copy-link").addEventListener("click", () => {
    history.replaceState(null, "", link(raw()));
    copy("Link", location.href, null);
  });
  at("copy-text").addEventListener("click", () => copy("Text", at("text").textContent, at("text")));
  at("copy-command").addEventListener("click", () => copy("Command", at("command").textContent, at("command")));
  at("copy-yaml").addEventListener("click", () => copy("YAML", at("yaml").textContent, at("yaml")));
  window.calculator = { answer, read, command };
  fromAddress();
})();
