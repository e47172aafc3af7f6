import uPlot from "uplot";
import type { Mark } from "./marks";

/** What is plotted: instants in seconds, both balances, and how they may go on. */
export interface Plotted {
  at: number[]; client: (number | null)[]; supplier: (number | null)[];
  aheadClient: (number | null)[]; aheadSupplier: (number | null)[]; marks: Mark[];
}

const style = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function level(plotted: Plotted, mark: Mark): number | null {
  const points = mark.side === "client" ? plotted.client : plotted.supplier;
  let found: number | null = null;
  for (let i = 0; i < plotted.at.length && plotted.at[i] <= mark.at; i++) found = points[i] ?? found;
  return found ?? points.find((it) => it !== null && it !== undefined) ?? 50;
}

/** A triangle for a breach, a cross for a miss, a ring for what healed: told apart without a colour. */
function draw(plot: uPlot, plotted: Plotted): void {
  const { ctx } = plot;
  const size = 5 * devicePixelRatio;
  ctx.save();
  ctx.setLineDash([]); // the last line drawn was dashed
  ctx.lineWidth = 2 * devicePixelRatio;
  for (const mark of plotted.marks) {
    if (mark.at < (plot.scales.x.min ?? 0) || mark.at > (plot.scales.x.max ?? 0)) continue;
    const x = plot.valToPos(mark.at, "x", true);
    const y = plot.valToPos(level(plotted, mark) ?? 50, "y", true);
    ctx.strokeStyle = ctx.fillStyle = style(mark.kind === "healed" ? "--good" : "--bad");
    ctx.beginPath();
    shape(ctx, mark.kind, x, y, size);
  }
  ctx.restore();
}

function shape(ctx: CanvasRenderingContext2D, kind: Mark["kind"], x: number, y: number, size: number): void {
  if (kind === "breach") {
    ctx.moveTo(x, y + size);
    ctx.lineTo(x - size, y - size);
    ctx.lineTo(x + size, y - size);
    ctx.fill();
  } else if (kind === "miss") {
    for (const way of [1, -1]) {
      ctx.moveTo(x - size * 0.8, y - size * 0.8 * way);
      ctx.lineTo(x + size * 0.8, y + size * 0.8 * way);
    }
    ctx.stroke();
  } else {
    ctx.arc(x, y, size, 0, 7);
    ctx.stroke();
  }
}

function axis(values?: uPlot.Axis.Values, size?: number): uPlot.Axis {
  return {
    stroke: style("--quiet"), grid: { stroke: style("--line"), width: 1 }, ticks: { stroke: style("--line") },
    font: "13px system-ui, sans-serif", ...(values ? { values } : {}), ...(size ? { size } : {}),
  };
}

function series(stroke: string, dash: number[] | undefined, width: number): uPlot.Series {
  return { stroke, dash, width, spanGaps: false, points: { show: false } };
}

/** Both curves in one plot, 0 to 100; `pointed` hears the place of the day that is pointed at. */
export function plot(into: HTMLElement, plotted: Plotted, dates: (at: number) => string, pointed: (i: number | null) => void): uPlot {
  const client = style("--client");
  const supplier = style("--supplier");
  const options: uPlot.Options = {
    width: into.clientWidth, height: Math.max(220, Math.min(340, into.clientWidth * 0.45)), legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } }, scales: { y: { range: [0, 100] } },
    axes: [{ ...axis((_, splits) => splits.map(dates)), space: 90 }, axis(undefined, 44)],
    series: [{}, series(client, undefined, 2.5), series(supplier, [8, 4], 2.5), series(client, [2, 4], 1.5), series(supplier, [2, 4], 1.5)],
    hooks: { draw: [(it) => draw(it, plotted)], setCursor: [(it) => pointed(it.cursor.idx ?? null)] },
  };
  const data = [plotted.at, plotted.client, plotted.supplier, plotted.aheadClient, plotted.aheadSupplier];
  return new uPlot(options, data as uPlot.AlignedData, into);
}
