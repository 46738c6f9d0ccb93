/** One indicator over time and documents as a picture: a line a document, contradictions crossed out in red, targets hollow. */
import {
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
  type LegendItem,
} from 'chart.js';
import type { SeriesItem, SeriesResult, ViewLocation } from '../../../../server/src/protocol';
import { fill } from '../model';
import type { Strings } from '../strings';
import { colour, element } from './dom';

Chart.register(CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

export interface Picture {
  readonly element: HTMLElement;
  show(series: SeriesResult): void;
}

type Point = { readonly x: string; readonly y: number; readonly item: SeriesItem };

const COLOURS = ['charts-blue', 'charts-orange', 'charts-green', 'charts-purple', 'charts-yellow'];
const SHAPES = ['circle', 'rect', 'triangle', 'star'] as const;

export const createPicture = (strings: Strings, open: (location: ViewLocation) => void): Picture => {
  const canvas = element('canvas', { role: 'img' });
  const title = element('h2', {});
  const notes = element('p', { class: 'read' });
  const figure = element(
    'figure',
    { class: 'picture', hidden: true },
    element('figcaption', {}, title, notes),
    element('div', { class: 'canvas' }, canvas),
  );
  let chart: Chart<'line', Point[], string> | undefined;
  let series: SeriesResult = null;

  const draw = (): void => {
    chart?.destroy();
    chart = undefined;
    // Of one period there is no course of time to see.
    figure.hidden = !series || series.periods.length < 2;
    if (!series || figure.hidden) return;
    const { points, periods, documents, unit } = series;
    title.textContent = fill(strings.chart, series.title);
    notes.textContent = [
      fill(strings.chartUnit, unit),
      ...(points.some(p => p.conflict) ? [strings.chartConflict] : []),
      ...(points.some(p => p.target) ? [strings.chartTarget] : []),
    ].join('　');
    canvas.setAttribute(
      'aria-label',
      points
        .map(p => fill(strings.chartPoint, periods[p.period] ?? '', p.written, documents[p.document] ?? '', p.line))
        .join('；'),
    );
    const text = colour('foreground', '#888');
    const quiet = colour('descriptionForeground', text);
    const grid = { color: 'rgba(128, 128, 128, .25)', tickColor: quiet };
    const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
    chart = new Chart<'line', Point[], string>(canvas, {
      type: 'line',
      data: {
        labels: [...periods],
        datasets: [
          ...documents.map((label, n) => datasetOf(label, n, points, periods)).filter(d => d.data.length > 0),
          crossesOf(points, periods),
        ],
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 6, right: 10 } },
        scales: {
          x: {
            type: 'category',
            offset: true,
            grid: { display: false },
            ticks: { color: quiet, font },
            border: { color: quiet },
          },
          y: { grid, grace: '12%', ticks: { color: quiet, font, maxTicksLimit: 6 }, border: { display: false } },
        },
        plugins: {
          legend: {
            position: 'bottom',
            align: 'start',
            labels: { color: text, font, usePointStyle: true, boxWidth: 8, boxHeight: 8, generateLabels: legendOf },
          },
          tooltip: {
            backgroundColor: colour('editorHoverWidget-background', '#333'),
            titleColor: colour('editorHoverWidget-foreground', text),
            bodyColor: colour('editorHoverWidget-foreground', text),
            borderColor: colour('editorHoverWidget-border', quiet),
            borderWidth: 1,
            titleFont: font,
            bodyFont: font,
            displayColors: false,
            filter: ({ dataset }) => !!dataset.label,
            callbacks: {
              label: ({ raw, dataset }) =>
                `${(raw as Point).item.written}　${dataset.label ?? ''} ${(raw as Point).item.line}`,
            },
          },
        },
        onClick: (_, [hit]) => {
          const point = hit && chart?.data.datasets[hit.datasetIndex]?.data[hit.index];
          if (point) open(point.item.location);
        },
      },
    });
  };
  // Colours are read when drawn; VS Code marks a change of theme on the body.
  new MutationObserver(draw).observe(document.body, { attributes: true, attributeFilter: ['class'] });

  return {
    element: figure,
    show: next => {
      if (JSON.stringify(next) === JSON.stringify(series)) return;
      series = next;
      draw();
    },
  };
};

/** Each document by its own shape and colour, whatever becomes of its first point. */
const legendOf = (chart: Chart): LegendItem[] =>
  chart.data.datasets
    .filter(d => d.label)
    .map((dataset, datasetIndex): LegendItem => {
      const line = String(dataset.borderColor);
      return {
        text: dataset.label ?? '',
        datasetIndex,
        fontColor: colour('foreground', '#888'),
        strokeStyle: line,
        fillStyle: line,
        pointStyle: shapeOf(datasetIndex),
        hidden: !chart.isDatasetVisible(datasetIndex),
      };
    });
const shapeOf = (n: number): (typeof SHAPES)[number] => SHAPES[n % SHAPES.length] ?? 'circle';

/** Points that agree lie on each other: an earlier document's is larger, so that it is seen behind. */
const datasetOf = (
  label: string,
  n: number,
  points: readonly SeriesItem[],
  periods: readonly string[],
): ChartDataset<'line', Point[]> => {
  const own = points.filter(p => p.document === n).sort((a, b) => a.period - b.period);
  const line = colour(COLOURS[n % COLOURS.length] ?? '', '#3794ff');
  const shape = shapeOf(n);
  const size = Math.max(4, 7 - n);
  return {
    label,
    data: own.map(item => ({ x: periods[item.period] ?? '', y: item.value, item })),
    borderColor: line,
    borderWidth: 1.5,
    backgroundColor: line,
    pointStyle: own.map(p => (p.target ? 'rectRot' : shape)),
    pointRadius: size,
    pointHoverRadius: size + 2,
    pointBorderColor: line,
    pointBorderWidth: 2,
    pointBackgroundColor: own.map(p => (p.target ? 'transparent' : line)),
    segment: {
      // Two values of one period are no change over time.
      borderColor: ({ p0DataIndex, p1DataIndex }) =>
        own[p0DataIndex]?.period === own[p1DataIndex]?.period ? 'transparent' : undefined,
      // A target is where the line was meant to go, not where it went.
      borderDash: ({ p0DataIndex, p1DataIndex }) =>
        own[p0DataIndex]?.target || own[p1DataIndex]?.target ? [4, 4] : undefined,
    },
  };
};

/** On top of the points that contradict each other, so that it stays to be seen whose they are. Without a name it is in no legend. */
const crossesOf = (points: readonly SeriesItem[], periods: readonly string[]): ChartDataset<'line', Point[]> => {
  const wrong = colour('charts-red', '#f14c4c');
  return {
    data: points.filter(p => p.conflict).map(item => ({ x: periods[item.period] ?? '', y: item.value, item })),
    showLine: false,
    pointStyle: 'crossRot',
    pointRadius: 9,
    pointHoverRadius: 9,
    pointBorderColor: wrong,
    pointBorderWidth: 3,
    order: -1,
  };
};
