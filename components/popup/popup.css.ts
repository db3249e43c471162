export const popupStyle = `
body { inline-size: 360px; }
.m-page { min-height: 0; }
.p-head { display: flex; align-items: center; gap: var(--m-2); padding: var(--m-3) var(--m-4); background: var(--m-surface); }
.p-head .m-mark { inline-size: 24px; block-size: 24px; }
.p-watch { padding: var(--m-4); background: var(--m-tone-ground); border-block: 1px solid var(--m-line); }
.p-watch[data-level="quiet"] { --m-tone: var(--m-ink-soft); --m-tone-ground: var(--m-sunken); }
.p-watch-title { display: flex; align-items: center; gap: var(--m-2); font-size: var(--m-size-lead); font-weight: 700; color: var(--m-tone); line-height: var(--m-leading-tight); }
.p-watch-title .m-icon { inline-size: 22px; block-size: 22px; }
.m-root .p-watch p { margin-block-start: var(--m-2); line-height: 1.6; }
.p-watch .m-button { margin-block-start: var(--m-3); }
.m-root .p-list { background: var(--m-surface); }
.p-item { display: grid; grid-template-columns: 20px 1fr; gap: 2px var(--m-3); padding: var(--m-3) var(--m-4); border-block-end: 1px solid var(--m-line); }
.p-item > .m-icon { color: var(--m-ink-soft); margin-block-start: 3px; inline-size: 18px; block-size: 18px; }
.p-item dt { font-size: var(--m-size-small); color: var(--m-ink-soft); line-height: var(--m-leading-tight); }
.m-root .p-item dd { font-weight: 600; line-height: var(--m-leading-tight); margin-block-start: 2px; }
.m-root .p-item .p-more { font-weight: 400; color: var(--m-ink-soft); font-size: var(--m-size-small); margin-block-start: 2px; }
.m-root .p-open { padding: var(--m-3) var(--m-4); background: var(--m-warn-ground); display: grid; gap: var(--m-1); border-block-end: 1px solid var(--m-line); }
.p-open h2 { font-size: var(--m-size-small); color: var(--m-warn); display: flex; gap: var(--m-1); align-items: center; }
.m-root .p-open li { font-size: 13px; line-height: var(--m-leading-tight); padding: 2px 0; }
.p-open .m-link { color: inherit; font-weight: 400; text-align: start; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
.m-root .p-approval { display: grid; justify-items: start; gap: 0; padding-block: 2px; }
.m-root .p-item .p-ask { margin-block-start: var(--m-2); }
.p-approval .m-link { color: inherit; }
.p-approval[data-level="hold"] .m-link { color: var(--m-hold); }
.p-modes { background: var(--m-surface); border-block-end: 1px solid var(--m-line); }
.m-root .p-mode-on { display: flex; gap: var(--m-2); justify-content: space-between; align-items: center; padding: var(--m-2) var(--m-4); background: var(--m-hold-ground); color: var(--m-hold); font-weight: 600; font-size: 13px; line-height: var(--m-leading-tight); }
.p-mode-on .m-button { flex: none; }
.p-modes summary { padding: var(--m-2) var(--m-4); font-size: var(--m-size-small); color: var(--m-ink-soft); cursor: pointer; }
.p-mode-switches { display: grid; gap: var(--m-2); padding: 0 var(--m-4) var(--m-3); justify-items: start; }
.p-check { display: flex; gap: var(--m-2); justify-content: space-between; align-items: center; }
.p-check .m-button { flex: none; }
.p-foot { display: flex; justify-content: space-between; align-items: center; padding: var(--m-2) var(--m-1); background: var(--m-surface); }
`;
