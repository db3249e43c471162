import { defineConfig } from 'wxt';

/**
 * The panel is loaded into every page of Instagram: it carries the sentences that can be said there, not those of our own pages
 * (a third of its weight). A sentence that is missing all the same is said to be missing (components/verdict/explained.ts).
 */
const SENTENCES_IN_PAGE = {
  name: 'mimamori:sentences-in-page',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    const table = /^\.\/(ja|en)\/index\.ts$/.exec(source);
    return table && importer?.endsWith('/lib/i18n/index.ts') ? importer.replace(/index\.ts$/, `${table[1]}/in-page.ts`) : null;
  },
};

/** Public half of the key that fixes the extension's id in unpacked and self-hosted builds: acdmgccimpifeagleieelfggbpjmickn. */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAreZwpj6Nw1rO/MRPMf8mmZw+k/wNnPoqI48SSNe2afo7nSVdBORaYMGUSOrTr5UPFsN5ocINyM4CI4razi3GLmbt795rmWlEhGnXoMprPigEocJftPn7Pc4gLYZsvLUki+c2/t02CNbv+I1O2jwyyPXtCUw8fg/dQNsxDttetfvFsbytOf+WCo9JE4IsayfWhQXqC/Bf1wK9Vp9rJh2LEPKcYyJk2rO2ihX7kx9zcBfDVQ9oWLRfjGeRhHXgnF2ix9XkaGaKCMHdiYtC3RWGi250WHHuUO3kIq0xwR0ycgSjU20YWJqgAhLXm5fG4lyH+tHpIuyYJ+QQwnROVSjkuQIDAQAB';
const GECKO_ID = 'mimamori@mimamori.example';
/** The default build reaches no host: proved by the tests. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  suppressWarnings: { firefoxDataCollection: true },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'ja',
    permissions: ['storage', 'alarms', 'unlimitedStorage'],
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '128.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { key: CHROME_KEY, externally_connectable: { ids: [] }, storage: { managed_schema: 'managed_schema.json' } }),
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      const guard = manifest.content_scripts?.find(({ js }) => js?.includes('content-scripts/guard.js'));
      if (!guard?.js) throw new Error('No content script "guard" in the manifest: the text checker has nothing to stand before.');
      guard.js.unshift('checker.js');
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'panel')) config.plugins = [...(config.plugins ?? []), SENTENCES_IN_PAGE];
    },
  },
  zip: { excludeSources: ['test/**', '.ci/**'] },
});
