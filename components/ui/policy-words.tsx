/** Words of the policy itself: always Japanese, also in the English page, and said so to screen readers and fonts. */
export function PolicyWords({ children }: { children: string }) {
  return <span lang="ja">{children}</span>;
}
