/** How mark, findings and dialog look. Calm: one ground, one line, colour only where a level is told apart. */
export const verdict = `
.m-modal {
  box-sizing: border-box;
  inline-size: min(600px, calc(100vw - 32px));
  max-block-size: min(860px, calc(100dvh - 48px));
  margin: auto;
  padding: 0;
  border: 1px solid var(--m-line);
  border-radius: var(--m-round-large);
  background: var(--m-surface);
  color: var(--m-ink);
  box-shadow: var(--m-shadow);
  overflow: hidden;
}
.m-modal[open] { display: flex; flex-direction: column; }
.m-modal::backdrop { background: rgb(12 20 30 / 55%); }
.m-held-head {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: var(--m-3);
  padding: 20px var(--m-5) var(--m-4);
  border-block-end: 1px solid var(--m-line);
}
.m-held-head > .m-icon { inline-size: 26px; block-size: 26px; margin-block-start: 1px; color: var(--m-tone); }
.m-held-head h2 { font-size: var(--m-size-title); }
.m-held-head p { margin-block-start: 2px; }
.m-held-body {
  display: grid;
  gap: var(--m-4);
  padding: var(--m-4) var(--m-5) var(--m-5);
  overflow-y: auto;
  overscroll-behavior: contain;
}
.m-held-foot {
  display: grid;
  gap: var(--m-2);
  padding: var(--m-3) var(--m-5) var(--m-4);
  border-block-start: 1px solid var(--m-line);
  background: var(--m-surface);
}
.m-held-foot .m-row { justify-content: flex-end; }
.m-held-foot > p { text-align: end; }
.m-modal p { word-break: auto-phrase; }
.m-row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--m-2) var(--m-3); }
.m-stack { display: grid; gap: var(--m-3); }

.m-findings { display: grid; gap: var(--m-5); }
.m-findings > li + li { border-block-start: 1px solid var(--m-line); padding-block-start: var(--m-5); }
.m-finding { display: grid; gap: var(--m-2); }
.m-finding-head { display: flex; flex-wrap: wrap; align-items: center; gap: var(--m-2); }
.m-finding-label { font-size: var(--m-size-small); color: var(--m-ink-soft); }
.m-finding-what { font-size: var(--m-size-lead); }
.m-finding-found { font-weight: 600; color: var(--m-tone); }
.m-finding-now { display: grid; grid-template-columns: auto 1fr; gap: var(--m-2); }
.m-finding-now > .m-icon { color: var(--m-accent); margin-block-start: 3px; }

.m-clauses { display: grid; gap: var(--m-2); }
.m-clause { padding-inline-start: var(--m-3); border-inline-start: 3px solid var(--m-line); font-size: 13px; color: var(--m-ink-soft); }
.m-clause figcaption { font-weight: 600; }
.m-clause blockquote { color: var(--m-ink); }
.m-fold > summary { cursor: pointer; font-size: 13px; color: var(--m-accent); padding-block: 2px; border-radius: 4px; }
.m-fold > :not(summary) { margin-block-start: var(--m-2); }
.m-fold .m-clause + .m-clause { margin-block-start: var(--m-2); }

.m-checklist { display: grid; gap: 2px; padding: var(--m-2) var(--m-3); border-radius: var(--m-round); background: var(--m-sunken); }
.m-consent { display: grid; grid-template-columns: 1fr 1fr; gap: var(--m-2) var(--m-3); padding-block: var(--m-1) var(--m-2); }
.m-consent legend { grid-column: 1 / -1; padding: 0; }
.m-reason { display: grid; gap: var(--m-3); padding: var(--m-3) var(--m-4) var(--m-4); border-radius: var(--m-round); background: var(--m-sunken); }
.m-ask { display: grid; gap: var(--m-3); padding: var(--m-4); border-radius: var(--m-round); background: var(--m-sunken); }

.m-asked-text { white-space: pre-wrap; overflow-wrap: anywhere; max-block-size: 12em; overflow-y: auto; padding: var(--m-3); border: 1px solid var(--m-line); border-radius: var(--m-round); }
.m-asked-picture { inline-size: 72px; block-size: 72px; object-fit: cover; border-radius: var(--m-round); }
.m-approved-copy { display: grid; gap: var(--m-1); padding: var(--m-2) var(--m-3); border-radius: var(--m-round); background: var(--m-clear-ground); }
.m-approved-copy li { display: grid; gap: var(--m-1); justify-items: start; }
.m-approved-start { display: block; max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }

.m-draft, .m-mark-card, .m-note {
  border: 1px solid var(--m-line);
  border-radius: 12px;
  background: var(--m-surface);
  box-shadow: var(--m-shadow);
}
.m-beside { position: fixed; display: flex; flex-direction: column; gap: var(--m-2); pointer-events: none; }
.m-draft { flex: 0 1 auto; min-block-size: 0; display: flex; flex-direction: column; overflow: hidden; pointer-events: auto; }
.m-draft:focus-visible { outline: 3px solid var(--m-focus); outline-offset: 1px; }
.m-draft-head { display: grid; grid-template-columns: auto 1fr; grid-auto-columns: auto; grid-auto-flow: column; align-items: center; gap: var(--m-2); padding: var(--m-2) var(--m-2) var(--m-2) var(--m-3); }
.m-draft-head > .m-icon { color: var(--m-tone); inline-size: 20px; block-size: 20px; }
.m-draft-head > p, .m-draft-head > h2 { font-size: var(--m-size); font-weight: 700; }
.m-draft-body { display: grid; gap: var(--m-3); padding: var(--m-1) var(--m-3) var(--m-3); overflow-y: auto; overscroll-behavior: contain; font-size: 13px; }
.m-draft .m-finding-what { font-size: var(--m-size); }
.m-draft .m-findings { gap: var(--m-3); }
.m-draft .m-findings:empty { display: none; }
.m-draft .m-findings > li + li { padding-block-start: var(--m-3); }
.m-draft .m-clause { font-size: var(--m-size-small); }
.m-lines { display: grid; gap: var(--m-1); color: var(--m-ink-soft); }
.m-lines > li { padding-inline-start: 1em; text-indent: -1em; }
.m-lines > li::before { content: "・"; }

.m-mark-host { position: fixed; pointer-events: auto; }
.m-pill {
  display: flex;
  align-items: center;
  gap: 6px;
  min-height: 32px;
  max-inline-size: 260px;
  padding: 3px 12px 3px 8px;
  border: 1px solid var(--m-line);
  border-radius: 999px;
  background: var(--m-surface);
  box-shadow: 0 1px 4px light-dark(rgb(20 35 50 / 14%), rgb(0 0 0 / 50%));
  font-size: var(--m-size-small);
  font-weight: 600;
  line-height: 1.4;
  cursor: pointer;
}
.m-pill > .m-icon { color: var(--m-tone); inline-size: 18px; block-size: 18px; }
.m-pill[data-size="dot"] { inline-size: 32px; padding: 0; justify-content: center; }
.m-pill[data-level="hold"], .m-pill[data-level="warn"], .m-pill[data-level="undetermined"] { background: var(--m-tone-ground); border-color: var(--m-tone); color: var(--m-tone); }
.m-mark-card { inline-size: min(320px, calc(100vw - 32px)); padding-block-end: var(--m-3); }
.m-mark-card > p { padding-inline: var(--m-3); font-size: 13px; }
.m-mark-card > .m-lines { padding: var(--m-2) var(--m-3) 0; font-size: 13px; }
.m-mark-card > .m-row { padding: var(--m-3) var(--m-3) 0; }
.m-mark-card > .m-stack { padding: var(--m-2) var(--m-3) 0; }
.m-mark-card { max-block-size: calc(100dvh - 48px); overflow-y: auto; overscroll-behavior: contain; }
.m-profile { display: grid; gap: var(--m-2); margin: var(--m-3) var(--m-3) 0; padding-block-start: var(--m-3); border-block-start: 1px solid var(--m-line); font-size: 13px; overflow-wrap: anywhere; }
.m-evidence { display: grid; grid-template-columns: auto 1fr; gap: var(--m-2); font-size: 13px; }
.m-evidence > .m-icon { inline-size: 18px; block-size: 18px; margin-block-start: 1px; color: var(--m-accent); }
.m-evidence[data-level="warn"] > .m-icon { color: var(--m-tone); }
.m-listing { display: grid; gap: var(--m-2); justify-items: start; padding: var(--m-3) var(--m-4); border-radius: var(--m-round); background: var(--m-sunken); }
.m-rows { display: grid; gap: var(--m-1); padding: var(--m-3) var(--m-3) 0; font-size: 13px; }
.m-rows > div { display: grid; grid-template-columns: 6.5em 1fr; gap: var(--m-2); }
.m-rows dt { color: var(--m-ink-soft); }

.m-notices { flex: none; display: grid; gap: var(--m-2); }
.m-note { display: grid; grid-template-columns: auto 1fr auto; gap: var(--m-2); align-items: start; padding: var(--m-2) var(--m-2) var(--m-3) var(--m-3); font-size: 13px; pointer-events: auto; }
.m-note > .m-icon { color: var(--m-tone); margin-block-start: 5px; inline-size: 18px; block-size: 18px; }
.m-note > div { padding-block-start: 3px; display: grid; gap: var(--m-2); }
.m-note-line { display: grid; gap: var(--m-1); }
.m-note .m-clause { font-size: var(--m-size-small); }

@media (max-width: 480px) {
  .m-held-head, .m-held-body, .m-held-foot { padding-inline: var(--m-4); }
  .m-consent { grid-template-columns: 1fr; }
  .m-held-foot .m-row > * { flex: 1 1 auto; }
}
@media (prefers-reduced-motion: no-preference) {
  .m-modal[open] { animation: m-rise 140ms ease-out; }
  @keyframes m-rise { from { transform: translateY(6px); } }
}
`;
