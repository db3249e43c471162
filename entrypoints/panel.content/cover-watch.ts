/** Whether the person can see what they press (security.md T4): something laid over the dialog, or the dialog faded out. */
export interface CoverWatch {
  watch(element: Element | null): void;
  covered(): boolean;
}

interface Tracked extends IntersectionObserverEntry {
  /** Chromium only; undefined elsewhere. */
  readonly isVisible?: boolean;
}

export function createCoverWatch(): CoverWatch {
  let visible: boolean | undefined;
  let element: Element | null = null;
  let observer: IntersectionObserver | null = null;
  return {
    watch(next) {
      if (next === element) return;
      observer?.disconnect();
      element = next;
      visible = undefined;
      if (!next) return;
      const options = { threshold: [1], trackVisibility: true, delay: 100 };
      observer = new IntersectionObserver((entries) => {
        visible = (entries.at(-1) as Tracked | undefined)?.isVisible;
      }, options);
      observer.observe(next);
    },
    covered() {
      if (visible !== undefined) return !visible;
      return element !== null && !isOnTop(element);
    },
  };
}

/** Where the browser does not track visibility: our element is what is found at its own middle. */
function isOnTop(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return true;
  const found = root.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return found !== null && element.contains(found);
}
