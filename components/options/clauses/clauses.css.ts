export const clausesStyle = `
.m-root .c-clauses { display: grid; gap: var(--m-3); }
.c-clause { border: 1px solid var(--m-line); border-radius: var(--m-round); padding: var(--m-3) var(--m-4); display: grid; gap: var(--m-2); }
.c-section { font-size: var(--m-size); }
.c-clause blockquote { border-inline-start: 3px solid var(--m-line-strong); padding-inline-start: var(--m-3); white-space: pre-line; }
.m-root .c-answers { display: grid; gap: var(--m-1); }
.c-answers > li { display: flex; flex-wrap: wrap; gap: var(--m-1) var(--m-2); align-items: baseline; }
.c-answer { flex: none; border: 1px solid var(--m-line-strong); border-radius: 999px; padding: 0 var(--m-2); font-size: var(--m-size-small); font-weight: 700; }
.c-answer[data-by="rule"] { border-color: var(--m-accent); color: var(--m-accent); }
.c-answer[data-by="out"] { border-style: dashed; color: var(--m-ink-soft); }
.c-fact { display: contents; }
.c-change { font-size: var(--m-size-small); font-weight: 700; border-radius: 999px; padding: 0 var(--m-2); background: var(--m-inform-ground); color: var(--m-inform); }
.c-change[data-change="added"] { background: var(--m-clear-ground); color: var(--m-clear); }
.c-change[data-change="removed"] { background: var(--m-hold-ground); color: var(--m-hold); }
.c-clause ins { background: var(--m-clear-ground); color: var(--m-clear); text-decoration: underline; text-underline-offset: 3px; }
.c-clause del { background: var(--m-hold-ground); color: var(--m-hold); }
.c-text { white-space: pre-line; }
`;
