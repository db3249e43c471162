export const deskStyle = `
.d-page { max-inline-size: 1080px; margin-inline: auto; padding: var(--m-5) var(--m-4) var(--m-6); display: grid; gap: var(--m-4); }
.d-head { display: flex; align-items: center; gap: var(--m-3); }
.d-head h1 { font-size: var(--m-size-title); }
.d-tabs { display: flex; flex-wrap: wrap; gap: var(--m-1); border-block-end: 1px solid var(--m-line); }
.d-tab { display: inline-flex; align-items: center; gap: var(--m-2); padding: var(--m-2) var(--m-4); border: 0; border-block-end: 3px solid transparent; background: none; font-weight: 600; color: var(--m-ink-soft); cursor: pointer; }
.d-tab[aria-current] { color: var(--m-accent); border-block-end-color: var(--m-accent); }
.d-count { padding: 0 7px; border-radius: 999px; background: var(--m-accent); color: var(--m-accent-ink); font-size: var(--m-size-small); }
.d-item { border: 1px solid var(--m-line); border-radius: var(--m-round); padding: var(--m-3) var(--m-4); display: grid; gap: var(--m-4); }
.d-item[data-open] { border-color: var(--m-line-strong); }
.d-item-head { display: flex; flex-wrap: wrap; align-items: center; gap: var(--m-1) var(--m-3); padding: 0; border: 0; background: none; text-align: start; cursor: pointer; }
.d-item-title { flex: 1 1 260px; font-weight: 600; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.d-beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--m-5); align-items: start; }
.d-page h3 { font-size: var(--m-size); }
.d-public { display: grid; gap: var(--m-2); }
.d-post { border: 1px solid var(--m-line); border-radius: var(--m-round); background: var(--m-surface); padding: var(--m-4); display: grid; gap: var(--m-3); box-shadow: var(--m-shadow); }
.d-account { font-weight: 700; }
.d-text { white-space: pre-wrap; overflow-wrap: anywhere; }
.d-quoted { border-inline-start: 3px solid var(--m-line-strong); padding-inline-start: var(--m-3); color: var(--m-ink-soft); }
.d-media { display: flex; gap: var(--m-2); overflow-x: auto; }
.d-media img, .d-blank { inline-size: 96px; block-size: 96px; border-radius: var(--m-round); object-fit: cover; background: var(--m-sunken); display: grid; place-items: center; color: var(--m-ink-soft); flex: none; }
.d-facts { display: grid; gap: 2px; overflow-wrap: anywhere; }
.d-warnings { display: grid; gap: var(--m-2); }
.d-warnings li { padding: var(--m-2) var(--m-3); border-radius: var(--m-round); background: var(--m-tone-ground); }
.d-decide { border-block-start: 1px solid var(--m-line); padding-block-start: var(--m-4); }
.d-return { padding: var(--m-3) var(--m-4); border-radius: var(--m-round); background: var(--m-sunken); }
.d-carry { display: grid; gap: var(--m-2); padding: var(--m-4); border-radius: var(--m-round); background: var(--m-sunken); }
.d-token { margin: 0; max-block-size: 7.5em; overflow: auto; font-size: var(--m-size-small); line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; font-family: ui-monospace, monospace; }
.d-qr { inline-size: min(440px, 100%); border-radius: var(--m-round); }
.d-file { position: relative; overflow: hidden; }
.d-file input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
.d-file:focus-within { outline: 3px solid var(--m-focus); outline-offset: 2px; }
.d-key { display: grid; gap: var(--m-1); justify-items: start; padding: var(--m-3) var(--m-4); border: 1px solid var(--m-line); border-radius: var(--m-round); }
.d-fingerprint { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
.d-more summary { cursor: pointer; font-weight: 600; color: var(--m-accent); padding-block: var(--m-1); }
.d-more[open] summary { margin-block-end: var(--m-3); }
.d-changes { padding: var(--m-3) var(--m-4); border-radius: var(--m-round); border: 1px solid var(--m-line); }
.d-change-row { display: grid; gap: var(--m-1); }
.d-picture { display: grid; justify-items: center; gap: 2px; flex: none; }
.d-picture[data-kind="removed"] > :first-child { outline: 3px dashed var(--m-hold); outline-offset: -3px; opacity: 0.6; }
.d-picture[data-kind="added"] > :first-child { outline: 3px solid var(--m-clear); outline-offset: -3px; }
.d-picture[data-kind="moved"] > :first-child { outline: 3px dotted var(--m-warn); outline-offset: -3px; }
.d-draft-media { display: grid; gap: var(--m-2); padding: 0; border: 0; margin: 0; }
.d-draft-picture { display: grid; grid-template-columns: 96px 1fr auto; gap: var(--m-3); align-items: start; }
.d-draft-picture img, .d-draft-picture .d-blank { inline-size: 96px; block-size: 96px; border-radius: var(--m-round); object-fit: cover; font-size: var(--m-size-small); text-align: center; }
.d-draft-checks { display: grid; gap: var(--m-3); align-content: start; padding: var(--m-4); border-radius: var(--m-round); background: var(--m-sunken); }
@media (max-width: 760px) { .d-beside { grid-template-columns: 1fr; } }
`;
