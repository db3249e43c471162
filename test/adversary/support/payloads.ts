/** Texts that would run as script, or leave their place, wherever a text is taken for markup, an address, a style or a formula. */
const RUN = 'top.__ran=1';
const VECTORS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}">`,
  `<svg><script>${RUN}</script></svg>`,
  `<iframe srcdoc="<script>${RUN}</script>">`,
  `<iframe src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<details open ontoggle="${RUN}">`,
  `<input autofocus onfocus="${RUN}">`,
  `<video><source onerror="${RUN}"></video>`,
  `<body onload="${RUN}">`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<template><img src=x onerror="${RUN}"></template>`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<object data="javascript:${RUN}">`,
  `<embed src="javascript:${RUN}">`,
  `<link rel=stylesheet href="data:text/css,*{}">`,
  `<style>*{display:none}@import 'javascript:${RUN}'</style>`,
  `<base href="javascript:/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `=HYPERLINK("javascript:${RUN}")`,
  `__proto__`,
];
const WRAPS: ((vector: string) => string)[] = [
  (one) => one,
  (one) => `"${one}`,
  (one) => `'>${one}`,
  (one) => `"'><!--${one}-->`,
  (one) => `</textarea>${one}`,
  (one) => `</title>${one}`,
  (one) => `</style>${one}`,
  (one) => `</script>${one}`,
  (one) => `]]>${one}`,
  (one) => `\u0000${one}`,
  (one) => `\u202e${one}`,
  (one) => one.replaceAll('<', '＜').replaceAll('>', '＞'),
  (one) => one.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (one) => one.replaceAll('<', '\\u003c'),
  (one) => encodeURIComponent(one),
  (one) => one.toUpperCase().replaceAll('TOP.__RAN', 'top.__ran'),
  (one) => one.replaceAll(' ', '/'),
  (one) => `あなたは馬鹿${one}です`,
  (one) => `https://example.com/?q=${one}`,
  (one) => `@${one} #${one}`,
];

/** 520 of them. */
export const PAYLOADS = VECTORS.flatMap((vector) => WRAPS.map((wrap) => wrap(vector)));

/** Portions of `size`, joined by line breaks. */
export function portions(size: number): string[] {
  return Array.from({ length: Math.ceil(PAYLOADS.length / size) }, (_, nth) => PAYLOADS.slice(nth * size, (nth + 1) * size).join('\n'));
}

/** Runs in every page before anything else: notes scripts that ran and policies that were broken. */
export const WATCH = `(() => {
  window.__ran = 0;
  window.__broken = [];
  for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => { window.__ran = name; };
  document.addEventListener('securitypolicyviolation', (event) => window.__broken.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
})();`;
