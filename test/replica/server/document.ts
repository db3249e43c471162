/** The HTML that every address of the replica answers with: the viewer's tuple, the page's settings, the app. */
import type { Account, PageConfig } from '../model/types.ts';

const forScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003C');

/** Instagram's own tuple: `data: null` when nobody is signed in. `fbid` is another number than `id`. */
function viewerTuple(viewer: Account | null): unknown {
  const data = viewer && {
    fbid: `17841${viewer.id.slice(-9)}0`,
    id: viewer.id,
    username: viewer.handle,
    full_name: viewer.fullName,
    is_professional_account: viewer.professional,
    is_private: viewer.isPrivate,
  };
  return { require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { define: [['PolarisViewer', [], { data }, 3655]] } }]]] };
}

/** What a full load of a profile carries besides: its route and its user. Nothing renews it when the page goes elsewhere. */
function profileTuple(profile: Account): unknown {
  const { id, handle, isPrivate, verified, links } = profile;
  const page = { page_id: `profilePage_${id}`, profile_id: id };
  const user = {
    pk: id,
    id,
    username: handle,
    is_private: isPrivate,
    is_verified: verified,
    external_url: links[0] ?? null,
    bio_links: links.map((url) => ({ url, link_type: 'external' })),
  };
  return { require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { props: page, result: { data: { user } } } }]]] };
}

export interface DocumentParts {
  viewer: Account | null;
  /** The account whose profile is loaded. */
  profile: Account | null;
  config: PageConfig;
  nonce: string;
  /** Names of the built script and style. */
  script: string;
  style: string;
  /** Inserted before the page's own first script: hostile or odd pages in tests. */
  headHtml: string;
}

export function renderDocument({ viewer, profile, config, nonce, script, style, headHtml }: DocumentParts): string {
  return `<!DOCTYPE html>
<html lang="${config.locale}" class="_9dls _ar44 js-focus-visible __fb-light-mode" dir="ltr">
<head><meta charset="utf-8"><title>Instagram</title><meta name="viewport" content="width=device-width, initial-scale=1">
${headHtml}<link rel="stylesheet" href="${style}"></head>
<body>
<script type="application/json" data-content-len="1" data-sjs="">${forScript(viewerTuple(viewer))}</script>
${profile ? `<script type="application/json" data-sjs="">${forScript(profileTuple(profile))}</script>\n` : ''}<script type="application/json" id="replica-config">${forScript(config)}</script>
<script nonce="${nonce}">window.__replicaFirst = performance.now();</script>
<div id="mount_0_0_rE"></div>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body></html>`;
}

/** Close to Instagram's own: no eval, scripts by nonce, everything reported. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self' blob: data:",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' https://i.instagram.com",
    "worker-src 'self' blob:",
    'report-uri https://www.instagram.com/csp-report/',
  ].join(';');
}
