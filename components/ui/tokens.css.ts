/**
 * Colours, type scale and spacing, shared by the panel in Instagram's page and by popup and options. Text, so that it can be laid into a
 * closed shadow root (`:host`) as well as into a page of our own (`:root`). `light-dark()` follows `color-scheme`, which follows the
 * system unless `data-theme` says otherwise (Instagram has a dark mode of its own). Every pair of ink and ground has a contrast of at least 4.5.
 */
export const tokens = `
:host, :root, [data-theme], .m-root {
  --m-font: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", "Meiryo", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif;
  --m-size-small: 12px;
  --m-size: 14px;
  --m-size-lead: 16px;
  --m-size-title: 19px;
  --m-leading: 1.7;
  --m-leading-tight: 1.45;
  --m-1: 4px;
  --m-2: 8px;
  --m-3: 12px;
  --m-4: 16px;
  --m-5: 24px;
  --m-6: 32px;
  --m-round: 8px;
  --m-round-large: 14px;
  --m-surface: light-dark(#ffffff, #20252c);
  --m-sunken: light-dark(#f5f7f9, #292f38);
  --m-line: light-dark(#d8dee5, #3d4652);
  --m-line-strong: light-dark(#7d8896, #8a95a3);
  --m-ink: light-dark(#1c2733, #eef1f5);
  --m-ink-soft: light-dark(#53606e, #b0bac6);
  --m-accent: light-dark(#1d4f7c, #9cc7f0);
  --m-accent-strong: light-dark(#143a5d, #c3defa);
  --m-accent-ink: light-dark(#ffffff, #10202f);
  --m-focus: light-dark(#1769d2, #8fc2ff);
  --m-hold: light-dark(#98301c, #ffb7a6);
  --m-hold-ground: light-dark(#fcf1ee, #3b2520);
  --m-warn: light-dark(#775000, #f3cf85);
  --m-warn-ground: light-dark(#fdf6e3, #362d1b);
  --m-undetermined: light-dark(#563d80, #d3bff7);
  --m-undetermined-ground: light-dark(#f5f1fb, #2e2740);
  --m-inform: light-dark(#2a5673, #a9d0ea);
  --m-inform-ground: light-dark(#eff5f9, #22313c);
  --m-clear: light-dark(#22623f, #9bdcb6);
  --m-clear-ground: light-dark(#eef7f1, #20332a);
  --m-shadow: 0 1px 2px light-dark(rgb(20 35 50 / 10%), rgb(0 0 0 / 40%)), 0 8px 28px light-dark(rgb(20 35 50 / 16%), rgb(0 0 0 / 55%));
}
:host, :root { color-scheme: light dark; }
[data-theme="light"] { color-scheme: light; }
[data-theme="dark"] { color-scheme: dark; }
`;
