/**
 * A page that calls `document.open()` takes every listener off its window, ours too; what stays is this observer. Called back when the
 * document has another root than before, so that the listeners can be laid anew.
 */
export function onRewritten(document: Document, react: () => void): void {
  let root = document.documentElement;
  new MutationObserver(() => {
    if (!document.documentElement || document.documentElement === root) return;
    root = document.documentElement;
    react();
  }).observe(document, { childList: true });
}
