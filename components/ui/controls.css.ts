/** How the shared primitives look. Class names begin with `m-`; see tokens.css.ts for the values. */
export const controls = `
.m-root {
  font-family: var(--m-font);
  font-size: var(--m-size);
  line-height: var(--m-leading);
  color: var(--m-ink);
  line-break: strict;
  overflow-wrap: anywhere;
  text-align: start;
  -webkit-text-size-adjust: 100%;
}
.m-root *, .m-root *::before, .m-root *::after { box-sizing: border-box; }
:where(.m-root) :where(h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, fieldset, legend) { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
:where(.m-root) :where(p, dd, blockquote, label) { text-wrap: pretty; }
:where(.m-root) :where(ul, ol) { list-style: none; }
:where(.m-root) :where(h1, h2, h3) { font-weight: 700; line-height: var(--m-leading-tight); word-break: auto-phrase; text-wrap: pretty; }
:where(.m-root) :where(button, input, select, textarea) { font: inherit; color: inherit; letter-spacing: inherit; }
.m-root :is(button, input, select, textarea, a, summary, [tabindex]):focus-visible {
  outline: 3px solid var(--m-focus);
  outline-offset: 2px;
}
.m-root a { color: var(--m-accent); text-underline-offset: 3px; }

.m-button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: var(--m-2);
  min-height: 40px;
  padding: var(--m-1) var(--m-4);
  border: 1px solid var(--m-line-strong);
  border-radius: var(--m-round);
  background: var(--m-surface);
  font-weight: 600;
  line-height: var(--m-leading-tight);
  cursor: pointer;
}
.m-button:hover { background: var(--m-sunken); }
.m-button[data-tone="main"] { background: var(--m-accent); border-color: var(--m-accent); color: var(--m-accent-ink); }
.m-button[data-tone="main"]:hover { background: var(--m-accent-strong); border-color: var(--m-accent-strong); }
.m-button[data-tone="quiet"] { border-color: transparent; background: transparent; color: var(--m-accent); }
.m-button[data-tone="quiet"]:hover { background: var(--m-sunken); }
.m-button[data-size="small"] { min-height: 30px; padding: 2px var(--m-3); font-size: var(--m-size-small); }
.m-button[data-icon-only="true"] { min-width: 30px; padding: 2px; }
.m-button[aria-disabled="true"] { opacity: 1; color: var(--m-ink-soft); background: var(--m-sunken); border-color: var(--m-line); cursor: not-allowed; }

.m-icon { flex: none; inline-size: 1.25em; block-size: 1.25em; vertical-align: -0.25em; }

.m-field { display: grid; gap: var(--m-1); }
.m-field-label { font-weight: 600; }
.m-field-hint { font-size: var(--m-size-small); color: var(--m-ink-soft); }
.m-field-error { font-size: var(--m-size-small); color: var(--m-hold); }
.m-input {
  inline-size: 100%;
  min-height: 40px;
  padding: var(--m-2) var(--m-3);
  border: 1px solid var(--m-line-strong);
  border-radius: var(--m-round);
  background: var(--m-surface);
}
textarea.m-input { min-height: 64px; resize: vertical; line-height: var(--m-leading); }
.m-input[aria-invalid="true"] { border-color: var(--m-hold); }

.m-choice { display: grid; grid-template-columns: auto 1fr; gap: var(--m-2); align-items: start; padding: var(--m-1) 0; cursor: pointer; }
.m-choice input { inline-size: 18px; block-size: 18px; margin: 3px 0 0; accent-color: var(--m-accent); cursor: pointer; }
.m-choice-hint { display: block; font-size: var(--m-size-small); color: var(--m-ink-soft); }

.m-notice {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: var(--m-2) var(--m-3);
  padding: var(--m-3) var(--m-4);
  border-radius: var(--m-round);
  background: var(--m-tone-ground);
}
.m-notice > .m-icon { color: var(--m-tone); margin-block-start: 3px; inline-size: 18px; block-size: 18px; }
.m-notice-title { font-weight: 700; color: var(--m-tone); }

[data-level="hold"] { --m-tone: var(--m-hold); --m-tone-ground: var(--m-hold-ground); }
[data-level="undetermined"] { --m-tone: var(--m-undetermined); --m-tone-ground: var(--m-undetermined-ground); }
[data-level="warn"] { --m-tone: var(--m-warn); --m-tone-ground: var(--m-warn-ground); }
[data-level="inform"] { --m-tone: var(--m-inform); --m-tone-ground: var(--m-inform-ground); }
[data-level="clear"] { --m-tone: var(--m-clear); --m-tone-ground: var(--m-clear-ground); }

.m-badge {
  display: inline-flex;
  align-items: center;
  gap: var(--m-1);
  padding: 1px var(--m-2);
  border-radius: 999px;
  background: var(--m-tone-ground);
  color: var(--m-tone);
  font-size: var(--m-size-small);
  font-weight: 700;
  line-height: 1.6;
  white-space: nowrap;
}
.m-difference { padding: var(--m-2) var(--m-3); border-radius: var(--m-round); background: var(--m-sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
.m-difference del { color: var(--m-hold); background: var(--m-hold-ground); text-decoration-thickness: 2px; }
.m-difference ins { color: var(--m-clear); background: var(--m-clear-ground); text-decoration: underline 2px; text-underline-offset: 3px; }
.m-soft { color: var(--m-ink-soft); }
.m-small { font-size: var(--m-size-small); }
.m-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (prefers-reduced-motion: reduce) {
  .m-root *, .m-root *::before, .m-root *::after { animation: none !important; transition: none !important; }
}
@media (forced-colors: active) {
  .m-button, .m-input, .m-notice, .m-badge { border: 1px solid; }
}
`;
