/** Line icons of our own, 20 × 20. Each level has a shape of its own, so that nothing rests on colour alone. */
const PATHS = {
  /** Two bars in a circle: stopped for now. */
  hold: 'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4ZM8 6.8v6.4M12 6.8v6.4',
  /** An exclamation mark in a triangle with round corners. */
  warn: 'M8.7 3.2 1.9 15a1.5 1.5 0 0 0 1.3 2.3h13.6a1.5 1.5 0 0 0 1.3-2.3L11.3 3.2a1.5 1.5 0 0 0-2.6 0ZM10 7.6v4M10 14.4v.1',
  /** A question mark in a circle. */
  undetermined: 'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4ZM7.6 7.7a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M10 14.2v.1',
  /** An i in a square with round corners. */
  inform: 'M5 2.2h10A2.8 2.8 0 0 1 17.8 5v10a2.8 2.8 0 0 1-2.8 2.8H5A2.8 2.8 0 0 1 2.2 15V5A2.8 2.8 0 0 1 5 2.2ZM10 9.2v4.6M10 6.2v.1',
  /** A tick in a circle. */
  clear: 'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4ZM6.3 10.3l2.6 2.6 4.9-5.4',
  next: 'M4 10h11M10.5 5.5 15 10l-4.5 4.5',
  tick: 'M4 10.6l4 4 8-8.8',
  close: 'M5 5l10 10M15 5 5 15',
  more: 'M5 7.5l5 5 5-5',
  less: 'M5 12.5l5-5 5 5',
  person: 'M10 10.2a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2ZM3 17.6c.6-3.4 3.4-5 7-5s6.4 1.6 7 5',
  clock: 'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4ZM10 5.6V10l3 2',
  book: 'M3 4.2c2.4-.9 4.8-.7 7 .7 2.2-1.4 4.6-1.6 7-.7v12c-2.4-.9-4.8-.7-7 .7-2.2-1.4-4.6-1.6-7-.7v-12ZM10 4.9v12',
  copy: 'M7 7h9.5v10.5H7zM4 13H3V2.5h9.5V4',
  /** The mark of the house: an eye under a roof. */
  house:
    'M2 8.6 10 2.4l8 6.2M4.2 12.8c1.4-2 3.4-3.1 5.8-3.1s4.4 1.1 5.8 3.1c-1.4 2-3.4 3.1-5.8 3.1s-4.4-1.1-5.8-3.1ZM10 11.3a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: what it means is always said in words beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="m-icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
