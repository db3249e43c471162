export const optionsStyle = `
html { overflow-y: scroll; }
.o-top { background: var(--m-surface); border-block-end: 1px solid var(--m-line); }
.o-top-in { max-inline-size: 1080px; margin: 0 auto; padding: var(--m-3) var(--m-5); display: flex; align-items: center; gap: var(--m-3); }
.o-body { max-inline-size: 1080px; margin: 0 auto; padding: var(--m-5); display: grid; grid-template-columns: 200px minmax(0, 1fr); gap: var(--m-6); align-items: start; }
.o-nav { position: sticky; inset-block-start: var(--m-5); display: grid; gap: 2px; }
.o-nav a { display: flex; justify-content: space-between; align-items: center; gap: var(--m-2); padding: 9px var(--m-3); border-radius: var(--m-round); color: var(--m-ink); text-decoration: none; font-weight: 500; }
.o-nav a:hover { background: color-mix(in srgb, var(--m-accent) 8%, transparent); }
.o-nav a[aria-current="page"] { background: var(--m-surface); color: var(--m-accent); font-weight: 700; box-shadow: inset 3px 0 0 var(--m-accent); }
.o-count { font-size: var(--m-size-small); font-weight: 700; color: var(--m-warn); background: var(--m-warn-ground); border-radius: 999px; padding: 0 7px; }
.o-main { display: grid; gap: var(--m-4); }
.o-title { font-size: var(--m-size-title); }
.o-title + p { color: var(--m-ink-soft); margin-block-start: var(--m-1); }
@media (max-width: 760px) {
  .o-body { grid-template-columns: 1fr; gap: var(--m-4); padding: var(--m-4); }
  .o-nav { position: static; grid-auto-flow: column; overflow-x: auto; justify-content: start; }
  .o-nav a { white-space: nowrap; }
}
.o-packs { display: grid; gap: var(--m-2); }
.o-pack { display: grid; grid-template-columns: auto 1fr auto; gap: var(--m-3); align-items: start; padding: var(--m-3) var(--m-4); border: 1px solid var(--m-line); border-radius: var(--m-round); cursor: pointer; }
.o-pack:hover { background: var(--m-sunken); }
.o-pack:has(input:checked) { border-color: var(--m-accent); box-shadow: inset 0 0 0 1px var(--m-accent); }
.o-pack input { inline-size: 18px; block-size: 18px; margin: 3px 0 0; accent-color: var(--m-accent); }
.o-pack strong { display: block; color: var(--m-ink); font-size: var(--m-size); line-height: var(--m-leading-tight); }
.o-pack span { font-size: var(--m-size-small); color: var(--m-ink-soft); }
.o-pack .m-badge { color: var(--m-tone); }
.m-root .o-lines { display: grid; border: 1px solid var(--m-line); border-radius: var(--m-round); overflow: hidden; }
.o-lines > li { display: flex; flex-wrap: wrap; gap: var(--m-1) var(--m-3); align-items: center; padding: var(--m-2) var(--m-3) var(--m-2) var(--m-4); background: var(--m-surface); }
.o-lines > li + li { border-block-start: 1px solid var(--m-line); }
.m-root .o-empty { padding: var(--m-4); border: 1px dashed var(--m-line-strong); border-radius: var(--m-round); color: var(--m-ink-soft); text-align: center; }
.o-add { display: grid; grid-template-columns: 1fr auto; gap: var(--m-2); align-items: end; }
.o-add > .m-button { min-height: 42px; }
.o-form { display: grid; gap: var(--m-4); padding: var(--m-4); background: var(--m-sunken); border-radius: var(--m-round); }
.m-row > .o-form { flex: 1 0 100%; order: 1; }
.o-facts { display: grid; grid-template-columns: max-content 1fr; gap: var(--m-1) var(--m-4); }
.o-facts dt { color: var(--m-ink-soft); }
.o-times { display: flex; flex-wrap: wrap; gap: var(--m-2); align-items: center; }
.o-times .m-input { inline-size: auto; }
.o-chips { display: flex; flex-wrap: wrap; gap: var(--m-2); }
.o-chip { display: inline-flex; gap: var(--m-1); align-items: center; border: 1px solid var(--m-line); border-radius: 999px; padding: 2px 4px 2px 12px; background: var(--m-surface); }
.o-checks { display: flex; flex-wrap: wrap; gap: 0 var(--m-5); }
.o-save { position: sticky; inset-block-end: 0; display: flex; justify-content: flex-end; align-items: center; gap: var(--m-3); padding: var(--m-3) var(--m-4); margin-inline: calc(-1 * var(--m-1)); background: var(--m-surface); border: 1px solid var(--m-line); border-radius: var(--m-round-large); box-shadow: var(--m-shadow); }
.o-table-wrap { overflow-x: auto; border: 1px solid var(--m-line); border-radius: var(--m-round); }
.o-table { border-collapse: collapse; inline-size: 100%; font-size: 13px; }
.o-table th, .o-table td { text-align: start; padding: var(--m-2) var(--m-3); border-block-end: 1px solid var(--m-line); vertical-align: top; }
.o-table tr:last-child td { border-block-end: 0; }
.o-table th { background: var(--m-sunken); font-weight: 600; white-space: nowrap; }
.o-table td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.o-toast { position: fixed; inset-block-end: var(--m-5); inset-inline-start: 50%; translate: -50% 0; background: var(--m-ink); color: var(--m-surface); padding: var(--m-2) var(--m-5); border-radius: 999px; box-shadow: var(--m-shadow); z-index: 5; font-weight: 600; }
`;
