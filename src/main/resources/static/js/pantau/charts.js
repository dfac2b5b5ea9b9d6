/* global echarts */

const INK = '#1b2430';
const RULE = '#d5dae1';
const BLUE = '#12305a';
const SAND = '#d08a2e';
const RED = '#a8121f';
/** ECharts writes it into its markup as it stands: no double quotes. */
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
/** Over a line, too. */
const READABLE = { color: INK, textBorderColor: '#fff', textBorderWidth: 3 };
/** Below this the names of the steps stand above each other with less room. */
const NARROW = 480;
/** Per cent; the mutu baku itself is to be seen, however quick everybody was. */
const LEAST = 120;
const percent = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** Draws the charts of the page; the same figures stand in its tables. */
export function showCharts(figures) {
  const finished = figures.langkah.filter((step) => step.angka.selesai > 0);
  const charts = {
    sesuai: (narrow) => withinByStep(finished, narrow),
    waktu: (narrow) => timeByStep(finished, narrow),
    tren: (narrow) => withinByMonth(figures.tren, narrow),
    proses: (narrow) => runsByMonth(figures.tren, narrow)
  };
  document.querySelectorAll('[data-grafik]').forEach((place) => {
    const chart = charts[place.dataset.grafik];
    let drawn = 0;
    new ResizeObserver(() => {
      const width = Math.floor(place.clientWidth);
      if (width > 0 && width !== drawn) {
        drawn = width;
        draw(place, width, chart(width < NARROW));
      }
    }).observe(place);
  });
}

function withinByStep(steps, narrow) {
  return {
    height: 60 + steps.length * 38,
    label: `Bagian langkah yang selesai dalam mutu baku. ${steps.map((step) => `${step.nama}: ${step.angka.persenTeks}, ${step.angka.sesuai} dari ${step.angka.selesai}`).join('; ')}.`,
    option: {
      grid: besideNames(narrow),
      yAxis: names(steps, narrow),
      xAxis: share(100, narrow),
      series: [{
        type: 'bar',
        name: 'Sesuai mutu baku',
        barMaxWidth: 22,
        itemStyle: { color: BLUE },
        data: steps.map((step) => step.angka.persen),
        label: { show: true, position: 'right', color: INK, formatter: ({ dataIndex }) => ofAll(steps[dataIndex].angka) }
      }]
    }
  };
}

function timeByStep(steps, narrow) {
  const series = (name, key, color) => ({
    type: 'bar',
    name,
    barMaxWidth: 14,
    itemStyle: { color },
    data: steps.map((step) => step.angka[key]),
    label: { show: true, position: 'right', ...READABLE, formatter: ({ value }) => `${percent.format(Math.round(value))}%` }
  });
  return {
    height: 100 + steps.length * 46,
    label: `Waktu kerja dibanding mutu baku. ${steps.map((step) => `${step.nama}: median ${percent.format(step.angka.medianPersen)}%, persentil 90 ${percent.format(step.angka.persentil90Persen)}%`).join('; ')}.`,
    option: {
      legend: { top: 0, left: 0, itemWidth: 26, itemHeight: 14, textStyle: { color: INK } },
      grid: { ...besideNames(narrow), top: 52 },
      yAxis: names(steps, narrow),
      xAxis: share(undefined, narrow, LEAST),
      series: [
        {
          ...series('Median', 'medianPersen', BLUE),
          markLine: {
            silent: true,
            symbol: 'none',
            data: [{ xAxis: 100 }],
            lineStyle: { color: RED, type: 'dashed', width: 2 },
            label: { formatter: 'mutu baku', color: RED, position: 'start' }
          }
        },
        series('Persentil 90', 'persentil90Persen', SAND)
      ]
    }
  };
}

function withinByMonth(months, narrow) {
  return {
    height: 260,
    label: `Bagian langkah yang selesai dalam mutu baku per bulan. ${months.map((month) => `${month.nama}: ${month.angka.persenTeks ?? 'tidak ada'}`).join('; ')}.`,
    option: {
      grid: { left: 8, right: 12, top: 28, bottom: 8, containLabel: true },
      xAxis: time(months, narrow),
      yAxis: share(100),
      series: [{
        type: 'bar',
        name: 'Sesuai mutu baku',
        barMaxWidth: 34,
        itemStyle: { color: BLUE },
        data: months.map((month) => month.angka.persen),
        label: { show: true, position: 'top', color: INK, fontSize: narrow ? 9 : 12, formatter: ({ value }) => `${percent.format(Math.round(value))}%` }
      }]
    }
  };
}

function runsByMonth(months, narrow) {
  return {
    height: 260,
    label: `Proses yang dikerjakan per bulan. ${months.map((month) => `${month.nama}: ${month.proses}`).join('; ')}.`,
    option: {
      grid: { left: 8, right: 12, top: 28, bottom: 8, containLabel: true },
      xAxis: time(months, narrow),
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: RULE } }, axisLabel: { color: INK } },
      series: [{
        type: 'bar',
        name: 'Proses dikerjakan',
        barMaxWidth: 34,
        itemStyle: { color: SAND },
        data: months.map((month) => month.proses || null),
        label: { show: true, position: 'top', color: INK }
      }]
    }
  };
}

function ofAll({ persenTeks, sesuai, selesai }) {
  return `${persenTeks} (${sesuai}/${selesai})`;
}

function besideNames(narrow) {
  return { left: 8, right: narrow ? 74 : 92, top: 8, bottom: 8, containLabel: true };
}

function names(steps, narrow) {
  return {
    type: 'category',
    inverse: true,
    data: steps.map((step) => step.nama),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: INK } },
    axisLabel: { color: INK, width: narrow ? 96 : 170, overflow: 'break', lineHeight: 14, interval: 0 }
  };
}

function share(max, narrow, least) {
  return {
    type: 'value',
    min: 0,
    max: max ?? (({ max: largest }) => Math.max(least, Math.ceil(largest / 50) * 50)),
    interval: max && max / (narrow ? 2 : 4),
    splitNumber: narrow ? 2 : 4,
    splitLine: { lineStyle: { color: RULE } },
    axisLabel: { color: INK, formatter: (value) => `${percent.format(value)}%` }
  };
}

function time(months, narrow) {
  return {
    type: 'category',
    data: months.map((month) => (narrow ? month.nama : month.nama.replace(' ', '\n'))),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: INK } },
    axisLabel: { color: INK, lineHeight: 15, interval: 0, rotate: narrow ? 90 : 0 }
  };
}

/** Draws without a canvas of its own, as a picture that scales with the paper; patterns tell the colours apart. */
function draw(place, width, { height, label, option }) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: 12 },
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    ...option
  });
  const svg = picture(chart.renderToSVGString());
  chart.dispose();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  place.replaceChildren(svg);
}

/** The page allows no style in its markup (Content-Security-Policy); set by script it is one. */
function picture(markup) {
  const plain = markup.replace(/<style[\s\S]*?<\/style>/g, '').replace(/(\s)style="/g, '$1data-style="');
  const svg = document.importNode(new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement, true);
  svg.querySelectorAll('[data-style]').forEach((element) => {
    element.style.cssText = element.dataset.style;
    delete element.dataset.style;
  });
  return svg;
}
