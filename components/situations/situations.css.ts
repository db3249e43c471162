/** How modes, troubles, forms and checks look on our own pages. Class names begin with `s-`. */
export const situationsStyle = `
.s-mode { display: grid; gap: var(--m-1); padding-block: var(--m-1); }
.s-mode .m-pair { margin-block-start: var(--m-2); }
.s-kinds { display: grid; grid-template-columns: 1fr 1fr; gap: var(--m-3); }
.s-kind { display: grid; gap: 2px; text-align: start; padding: var(--m-3) var(--m-4); border: 1px solid var(--m-line-strong); border-radius: var(--m-round); background: var(--m-surface); cursor: pointer; }
.s-kind:hover { background: var(--m-sunken); }
.s-kind span { font-size: var(--m-size-small); color: var(--m-ink-soft); line-height: 1.5; }
.m-root .s-steps { display: grid; gap: var(--m-3); counter-reset: step; }
.s-steps > li { counter-increment: step; position: relative; padding-inline-start: 36px; display: grid; gap: var(--m-1); }
.s-steps > li::before { content: counter(step); position: absolute; inset-inline-start: 0; inset-block-start: 3px; inline-size: 24px; block-size: 24px; border-radius: 50%; background: var(--m-sunken); color: var(--m-ink-soft); font-size: 13px; font-weight: 700; display: grid; place-items: center; }
.s-what { display: block; font-size: var(--m-size-small); color: var(--m-ink-soft); display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.s-grounds { font-size: var(--m-size-small); }
.s-check { flex: 1 0 100%; }
.s-sheet { background: #fff; color: #111; border: 1px solid var(--m-line); border-radius: var(--m-round); padding: var(--m-5); }
.s-sheet h3 { font-size: 18px; margin-block-end: var(--m-3); }
.s-sheet table { inline-size: 100%; border-collapse: collapse; }
.s-sheet caption { text-align: start; font-weight: 700; padding-block-end: var(--m-2); }
.s-sheet th, .s-sheet td { border: 1px solid #555; padding: 6px 10px; text-align: start; vertical-align: top; white-space: pre-wrap; }
.s-sheet th { inline-size: 32%; background: #f2f2f2; font-weight: 600; }
.s-missing { color: #a3261b; font-weight: 600; }
@media (max-width: 640px) { .s-kinds { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4; margin: 18mm; }
  html, body, .m-page { background: #fff !important; }
  .o-top, .o-nav, .o-title, .o-title + p, .o-toast, .s-noprint { display: none !important; }
  .o-body { display: block; padding: 0; }
  .m-card { border: 0; padding: 0; }
  .m-card > :not(.s-sheet, .o-sheet) { display: none !important; }
  .s-sheet { border: 0; padding: 0; }
  .s-sheet tr { break-inside: avoid; }
}
`;
