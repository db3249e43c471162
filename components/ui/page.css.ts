/** What our own pages (popup, options, first run) have beyond the shared controls. */
export const page = `
html { background: var(--m-sunken); }
body { margin: 0; }
.m-page { min-height: 100vh; background: var(--m-sunken); }
.m-card {
  background: var(--m-surface);
  border: 1px solid var(--m-line);
  border-radius: var(--m-round-large);
  padding: var(--m-5);
  display: grid;
  gap: var(--m-4);
}
.m-card > * { min-inline-size: 0; }
.m-card-head { display: flex; flex-wrap: wrap; align-items: center; gap: var(--m-1) var(--m-3); }
.m-card-title { font-size: var(--m-size-lead); }
.m-root .m-card-lead { color: var(--m-ink-soft); margin-block-start: var(--m-1); }
.m-row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--m-2) var(--m-3); }
.m-row-end { justify-content: flex-end; }
.m-between { justify-content: space-between; }
.m-grow { flex: 1 1 0; min-inline-size: 0; }
.m-stack { display: grid; gap: var(--m-4); }
.m-stack-tight { display: grid; gap: var(--m-2); }
.m-handle { font-weight: 600; overflow-wrap: anywhere; }
.m-mark { inline-size: 28px; block-size: 28px; flex: none; }
.m-wordmark { font-weight: 700; letter-spacing: 0.02em; font-size: var(--m-size-lead); }
.m-link {
  background: none; border: 0; padding: 0; margin: 0; color: var(--m-accent); font-weight: 600; cursor: pointer;
  text-decoration: underline; text-underline-offset: 3px;
}
.m-pair { display: grid; grid-template-columns: 1fr 1fr; gap: var(--m-4); align-items: start; }
@media (max-width: 640px) { .m-pair { grid-template-columns: 1fr; } }
`;
