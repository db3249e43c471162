/** Wilson score interval of a proportion, 95 %. */
export function wilson(hits: number, total: number): { rate: number; low: number; high: number } {
  if (total === 0) return { rate: 0, low: 0, high: 0 };
  const z = 1.959964;
  const rate = hits / total;
  const scale = 1 + z ** 2 / total;
  const centre = (rate + z ** 2 / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / total + z ** 2 / (4 * total ** 2));
  return { rate, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

/** 「12 / 715 = 1.68 % [0.96, 2.91]」 */
export function show(hits: number, total: number): string {
  const { rate, low, high } = wilson(hits, total);
  return `${hits} / ${total} = ${percent(rate)} [${(100 * low).toFixed(2)}, ${(100 * high).toFixed(2)}]`;
}
