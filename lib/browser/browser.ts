/** The only place that names the browser API; promises in Chromium and Firefox alike. */
export { browser } from 'wxt/browser';
