export const editorStyle = `
.e-tabs { display: flex; flex-wrap: wrap; gap: 2px; border-block-end: 1px solid var(--m-line-strong); }
.e-tab { display: inline-flex; align-items: center; gap: var(--m-1); padding: var(--m-2) var(--m-3); border: 0; border-block-end: 3px solid transparent; background: none; cursor: pointer; font-weight: 500; }
.e-tab:hover { background: color-mix(in srgb, var(--m-accent) 8%, transparent); }
.e-tab[aria-selected="true"] { color: var(--m-accent); font-weight: 700; border-block-end-color: var(--m-accent); }
.e-grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr)); gap: var(--m-3) var(--m-4); align-items: start; }
.e-grid > .m-field:has(textarea) { grid-column: 1 / -1; }
.e-fold { border: 1px solid var(--m-line); border-radius: var(--m-round); }
.e-fold > summary { cursor: pointer; padding: var(--m-2) var(--m-4); font-weight: 700; }
.e-fold[open] > summary { border-block-end: 1px solid var(--m-line); }
.e-fold-in { display: grid; gap: var(--m-4); padding: var(--m-4); }
.m-root .e-list { display: grid; gap: var(--m-2); }
.e-item { display: grid; gap: var(--m-3); padding: var(--m-3) var(--m-4); background: var(--m-sunken); border-radius: var(--m-round); }
.e-item .e-item { background: var(--m-surface); border: 1px solid var(--m-line); }
.e-wrong { margin-inline-start: var(--m-2); font-size: var(--m-size-small); font-weight: 700; color: var(--m-hold); }
.e-clip { color: var(--m-ink-soft); font-size: var(--m-size-small); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; }
.m-root .m-field-error { white-space: pre-line; }
`;
