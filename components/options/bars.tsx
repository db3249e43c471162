/** Charts by hand: few shapes, readable in print and without colour. Every number also stands as text. */

interface Bar {
  label: string;
  /** Drawn one behind the other: first solid, second hatched. */
  values: readonly number[];
}

const ROW = 26;
const LABEL = 250;
const WIDTH = 640;
const ROOM = WIDTH - LABEL - 70;

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="o-bar-ground" />
        <line x1="0" y1="0" x2="0" y2="5" className="o-bar-line" />
      </pattern>
    </defs>
  );
}

/** As many characters as there is room for. */
export const cut = (text: string, length: number): string =>
  [...text].length > length ? `${[...text].slice(0, length - 1).join('')}…` : text;

/** Bars from left to right, one row each, with their number behind them. */
export function Bars({ bars, title }: { bars: readonly Bar[]; title: string }) {
  const most = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  return (
    <svg className="o-chart" viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="img" aria-label={title}>
      <Hatch id="o-hatch-rows" />
      {bars.map(({ label, values: [first = 0, second = 0] }, index) => {
        const y = index * ROW;
        const [a, b] = [(first / most) * ROOM, (second / most) * ROOM];
        return (
          <g key={label}>
            <title>{label}</title>
            <text x={LABEL - 10} y={y + 17} textAnchor="end" className="o-chart-label">
              {cut(label, 20)}
            </text>
            <rect x={LABEL} y={y + 5} width={a} height={ROW - 10} className="o-bar" />
            <rect x={LABEL + a} y={y + 5} width={b} height={ROW - 10} fill="url(#o-hatch-rows)" className="o-bar-frame" />
            <text x={LABEL + a + b + 8} y={y + 17} className="o-chart-number">
              {second > 0 ? `${first}＋${second}` : first}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const HIGH = 120;

/** One column a day: solid for the first value, hatched above it for the second. */
export function Columns({
  days,
  title,
}: {
  days: readonly { day: number; first: number; second: number; label: string }[];
  title: string;
}) {
  const most = Math.max(1, ...days.map(({ first, second }) => first + second));
  const step = WIDTH / Math.max(1, days.length);
  return (
    <svg className="o-chart" viewBox={`0 0 ${WIDTH} ${HIGH + 36}`} role="img" aria-label={title}>
      <Hatch id="o-hatch-days" />
      <line x1="0" x2={WIDTH} y1={HIGH + 14} y2={HIGH + 14} className="o-chart-axis" />
      {days.map(({ day, first, second, label }, index) => {
        const [a, b] = [(first / most) * HIGH, (second / most) * HIGH];
        const x = index * step + step * 0.15;
        return (
          <g key={day}>
            <title>{label}</title>
            <rect x={x} y={HIGH + 14 - a} width={step * 0.7} height={a} className="o-bar" />
            <rect x={x} y={HIGH + 14 - a - b} width={step * 0.7} height={b} fill="url(#o-hatch-days)" className="o-bar-frame" />
            {first + second > 0 ? (
              <text x={x + step * 0.35} y={HIGH + 10 - a - b} textAnchor="middle" className="o-chart-number o-chart-small">
                {second > 0 ? `${first}＋${second}` : first}
              </text>
            ) : null}
            {day === 1 || day % 5 === 0 ? (
              <text x={x + step * 0.35} y={HIGH + 31} textAnchor="middle" className="o-chart-label">
                {day}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
