"use strict";
(() => {
  const LOOK = {
    CORE: ["espalier"], CORE_INSERTION: ["espalier", "dashed"],
    VAVR_FACE: ["vavr-face"], VAVR_LINKED_FACE: ["vavr-face", "dashed"],
    PCOLLECTIONS_FACE: ["pcollections-face"], PCOLLECTIONS_ORDERED_FACE: ["pcollections-face", "dashed"],
    GUAVA_FACE: ["guava-face", "dashed"],
    JAVA: ["jdk", "dotted"], JAVA_LINKED: ["jdk", "dashed"],
    VAVR: ["vavr"], VAVR_LINKED: ["vavr", "dashed"],
    PCOLLECTIONS: ["pcollections"], PCOLLECTIONS_ORDERED: ["pcollections", "dashed"],
    GUAVA: ["guava", "dashed"], SCALA: ["scala"], CLOJURE: ["clojure"],
    KOTLINX: ["kotlinx"], KOTLINX_ORDERED: ["kotlinx", "dashed"],
    BIFURCAN: ["bifurcan"], PAGURO: ["paguro"], ECLIPSE: ["eclipse", "dotted"],
  };
  const DASH = { solid: [], dashed: [7, 4], dotted: [2, 3] };
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll(".contender")];
  const others = document.getElementById("others");
  const contenders = buttons.map((button) => {
    const [colour, dash = "solid"] = LOOK[button.dataset.id] ?? ["guava"];
    button.style.setProperty("--own", `var(--${colour})`);
    button.style.setProperty("--dash", dash);
    return { id: button.dataset.id, title: button.textContent, colour, dash, button };
  });

  const isOn = (button) => button.getAttribute("aria-pressed") === "true";

  function scaled(value, units) {
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    const digits = value < 10 && !Number.isInteger(value) ? 2 : value < 100 && !Number.isInteger(value) ? 1 : 0;
    return value.toFixed(digits) + units[unit];
  }
  const count = (value) => scaled(value, ["", "k", "M"]);
  const amount = (value, unit) =>
    scaled(value, unit === "ns" ? [" ns", " µs", " ms", " s"] : [" B", " kB", " MB"]);

  function seriesOf(contender, unit, style) {
    const emphasised = isOn(contender.button);
    return {
      label: contender.title,
      class: emphasised ? "emphasised" : "faint",
      show: emphasised || isOn(others),
      stroke: style(emphasised ? contender.colour : "faint"),
      width: !emphasised ? 1 : contender.id === "CORE" ? 3.5 : 2,
      dash: emphasised ? DASH[contender.dash] : [],
      points: { show: emphasised, size: contender.id === "CORE" ? 7 : 5 },
      spanGaps: true,
      value: (chart, value) => (value == null ? "" : amount(value, unit)),
    };
  }

  /** The powers of ten between two values, and where there are few also twice and five times these. */
  function marks(least, most) {
    const steps = most / least > 100 ? [1] : [1, 2, 5];
    const found = [];
    for (let power = Math.floor(Math.log10(least)); 10 ** power <= most; power++) {
      steps.map((step) => step * 10 ** power)
        .filter((value) => least <= value * 1.0001 && value <= most * 1.0001)
        .forEach((value) => found.push(value));
    }
    return found;
  }

  const wider = (factor) => (chart, least, most) =>
    least == null || most == null ? [1, 10] : [least / factor, most * factor];

  function axis(style, values) {
    return {
      stroke: style("soft"),
      grid: { stroke: style("grid"), width: 1 },
      ticks: { stroke: style("line"), width: 1, size: 4 },
      font: "12px system-ui, sans-serif",
      splits: (chart, side, least, most) => marks(least, most),
      filter: (chart, splits) => splits,
      values: (chart, splits) => splits.map(values),
    };
  }

  function options(element, data, shown) {
    const css = getComputedStyle(root);
    const style = (name) => css.getPropertyValue("--" + name).trim();
    const narrow = element.clientWidth < 420;
    return {
      width: element.clientWidth,
      height: narrow ? 240 : 290,
      scales: {
        x: { distr: 3, time: false, range: wider(data.sizes.length > 1 ? 1 : 3) },
        y: { distr: 3, range: wider(1.3) },
      },
      axes: [
        { ...axis(style, count), size: 30 },
        { ...axis(style, (value) => amount(value, data.unit)), size: 62 },
      ],
      cursor: { drag: { x: false, y: false }, points: { size: 7 } },
      legend: { live: true },
      series: [
        { label: "", value: (chart, value) => (value == null ? "" : value.toLocaleString("en") + " entries") },
        ...shown.map((contender) => seriesOf(contender, data.unit, style)),
      ],
    };
  }

  // Grey lines are drawn first, so that they lie beneath the others, and ours last.
  function drawingOrder(data) {
    const rank = (contender) => (contender.id === "CORE" ? 2 : isOn(contender.button) ? 1 : 0);
    return contenders
      .filter((contender) => contender.id in data.series)
      .sort((one, other) => rank(one) - rank(other));
  }

  const charts = [...document.querySelectorAll(".chart")].map((element) => ({
    element,
    data: JSON.parse(element.querySelector("script").textContent),
    plot: null,
  }));

  function draw(chart) {
    chart.plot?.destroy();
    const shown = drawingOrder(chart.data);
    const columns = [chart.data.sizes, ...shown.map((contender) => chart.data.series[contender.id])];
    chart.plot = new uPlot(options(chart.element, chart.data, shown), columns, chart.element);
    chart.width = chart.element.clientWidth;
  }

  const drawAll = () => charts.forEach(draw);

  [...buttons, others].forEach((button) =>
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(!isOn(button)));
      drawAll();
    }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  addEventListener("resize", () =>
    charts.filter((chart) => chart.element.clientWidth !== chart.width).forEach(draw));
  addEventListener("beforeprint", () => {
    root.dataset.print = "";
    drawAll();
  });
  addEventListener("afterprint", () => {
    delete root.dataset.print;
    drawAll();
  });
  drawAll();
})();
