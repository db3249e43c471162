export const welcomeStyle = `
.w-body { max-inline-size: 760px; margin: 0 auto; padding: var(--m-6) var(--m-5) 64px; display: grid; gap: var(--m-4); }
.w-head { display: flex; gap: var(--m-4); align-items: center; }
.w-head .m-mark { inline-size: 44px; block-size: 44px; }
.w-head h1 { font-size: 22px; }
.m-root .w-lead { color: var(--m-ink-soft); }
.m-root .w-steps { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--m-2); margin-block: var(--m-2); }
.w-steps li { border-block-start: 4px solid var(--m-line); padding-block-start: var(--m-2); color: var(--m-ink-soft); line-height: var(--m-leading-tight); }
.w-steps li[data-state="done"] { border-color: color-mix(in srgb, var(--m-accent) 45%, transparent); }
.w-steps li[aria-current="step"] { border-color: var(--m-accent); color: var(--m-ink); font-weight: 700; }
.w-steps small { display: block; font-size: var(--m-size-small); font-weight: 400; }
.w-summary { font-weight: 700; }
.w-findings { display: grid; gap: var(--m-4); }
.w-findings > * + * { border-block-start: 1px solid var(--m-line); padding-block-start: var(--m-4); }
`;
