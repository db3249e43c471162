/** The record: filter, charts, and the sheet that prints on A4. */
export const recordStyle = `
.o-filter { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: var(--m-3); align-items: end; padding: var(--m-4); background: var(--m-sunken); border-radius: var(--m-round); }
.o-filter .m-input { block-size: 42px; }
.o-sheet { display: grid; gap: var(--m-3); }
.o-sheet h4 { margin: var(--m-3) 0 0; font-size: var(--m-size); }
.o-sheet-title { font-size: var(--m-size-lead); }
.o-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(110px, 1fr)); gap: var(--m-2); }
.o-figures > div { border: 1px solid var(--m-line); border-radius: var(--m-round); padding: var(--m-2) var(--m-3); }
.o-figures dt { font-size: var(--m-size-small); color: var(--m-ink-soft); line-height: var(--m-leading-tight); min-block-size: 2.9em; }
.o-figures dd { font-size: 22px; font-weight: 700; font-variant-numeric: tabular-nums; }
.o-chart { inline-size: 100%; block-size: auto; max-inline-size: 760px; }
.o-chart text { fill: var(--m-ink); font-size: 12px; font-family: var(--m-font); }
.o-chart-number { font-variant-numeric: tabular-nums; font-weight: 600; }
.o-chart .o-chart-small { font-size: 8px; font-weight: 400; }
.o-chart-axis { stroke: var(--m-line-strong); }
.o-bar { fill: var(--m-accent); }
.o-bar-ground { fill: var(--m-surface); }
.o-bar-line { stroke: var(--m-hold); stroke-width: 3; }
.o-bar-frame { stroke: var(--m-hold); stroke-width: 1; }
.o-bar-frame[width="0"], .o-bar-frame[height="0"] { stroke: none; }
.o-legend { display: flex; gap: var(--m-2); align-items: center; }
.o-key { inline-size: 12px; block-size: 12px; background: var(--m-accent); display: inline-block; }
.o-key[data-hatched] { margin-inline-start: var(--m-3); border: 1px solid var(--m-hold); background: repeating-linear-gradient(45deg, var(--m-hold) 0 2px, var(--m-surface) 2px 5px); }
@media print {
  @page { size: A4; margin: 14mm; }
  html, .m-page { background: #fff; color-scheme: light; }
  .o-body { display: block; padding: 0; max-inline-size: none; }
  .o-top, .o-nav, .o-screen, .o-toast, .o-main > :not(.o-printed), .o-printed > :not(:has(.o-sheet)) { display: none !important; }
  .o-printed .m-card { border: 0; padding: 0; }
  .o-printed .m-card-title { display: none; }
  .o-sheet { print-color-adjust: exact; }
  .o-sheet h4, .o-chart, .o-figures { break-inside: avoid; break-after: avoid; }
  .o-sheet-title { font-size: 18px; }
}
`;
