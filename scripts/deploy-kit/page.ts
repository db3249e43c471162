/** The page that explains the files, in Japanese and English. */

interface Row {
  file: string;
  ja: string;
  en: string;
}

const FILES: Row[] = [
  {
    file: 'windows-chrome.reg / windows-edge.reg',
    ja: 'Windows用。管理者として実行するか、グループポリシーの「レジストリ」基本設定で配ります。',
    en: 'For Windows: import as administrator, or distribute by the “Registry” preferences of Group Policy.',
  },
  {
    file: 'linux-chrome.json / linux-edge.json',
    ja: '/etc/opt/chrome/policies/managed/（Edgeは /etc/opt/edge/…、Chromiumは /etc/chromium/…）に置きます。',
    en: 'Put into /etc/opt/chrome/policies/managed/ (Edge: /etc/opt/edge/…, Chromium: /etc/chromium/…).',
  },
  {
    file: 'policies.json',
    ja: 'Firefox用。インストール先の distribution フォルダー、または /etc/firefox/policies/ に置きます。',
    en: 'For Firefox: into the folder “distribution” of the installation, or /etc/firefox/policies/.',
  },
  {
    file: 'update.xml',
    ja: 'mimamori.crx と同じ場所に置きます。ChromeとEdgeは、ここを見て更新します。',
    en: 'Lies beside mimamori.crx; Chrome and Edge look here for updates.',
  },
  {
    file: 'chrome.zip / firefox.zip',
    ja: '拡張機能の中身です。署名の手順は下を見てください。',
    en: 'The extension itself; signing is explained below.',
  },
  { file: 'SHA256SUMS', ja: '配るファイルのハッシュ値です。', en: 'Hashes of the files to distribute.' },
  { file: 'sbom.json', ja: '中で使っている部品の一覧（CycloneDX）です。', en: 'List of the parts it is made of (CycloneDX).' },
];

const STEPS: Row[] = [
  {
    file: '1',
    ja: '署名する。Chrome・Edgeは、貴団体の鍵で chrome.zip の中身を「拡張機能のパッケージ化」して mimamori.crx を作ります（鍵を失うとIDが変わり、記録が引き継げません）。IDが変わったときは、元の設定ファイルの chrome.id を直して、このファイル一式を作り直します。Firefoxは、Mozillaの署名（非公開配布で可）を受けて mimamori.xpi とします。',
    en: 'Sign. For Chrome and Edge pack the content of chrome.zip with your own key into mimamori.crx (losing the key changes the id and loses the records). When the id changes, correct chrome.id in the source file and make this kit again. For Firefox have it signed by Mozilla (unlisted is enough) as mimamori.xpi.',
  },
  {
    file: '2',
    ja: 'mimamori.crx、mimamori.xpi、update.xml を、設定ファイルの folderUrl に書いた庁内の場所に置きます。',
    en: 'Put mimamori.crx, mimamori.xpi and update.xml where folderUrl of the source says.',
  },
  {
    file: '3',
    ja: '試験用の1台に配り、拡張機能の設定画面の「組織の設定」で、届いた値と、誤りがないことを確かめます。',
    en: 'Distribute to one test computer; the options page, “Set by the IT section”, shows what arrived and what is wrong.',
  },
  {
    file: '4',
    ja: '全体に配ります。設定が届くまで、また設定に誤りがあるあいだは、公開の操作を止めます（閲覧はできます）。',
    en: 'Distribute to everybody. Until the settings arrive, and while they are wrong, publishing is blocked; reading stays free.',
  },
  {
    file: '5',
    ja: '終えるときは、managed を {"release": true} だけにして配り、そのあとで設定を消します。設定を消しただけでは、最後に届いた設定が残ります。',
    en: 'To end it, distribute managed with nothing but {"release": true}, then remove the policy. Removing it alone leaves the last settings in force.',
  },
];

const NOTES: Row[] = [
  {
    file: '',
    ja: 'Windowsでは、ストア以外からの強制インストールは、ADやEntraに参加した端末か、クラウド管理のブラウザーに限られます。',
    en: 'On Windows, force-installing from outside the store works only on computers joined to AD or Entra, or on cloud-managed browsers.',
  },
  {
    file: '',
    ja: '配る値が一つでも正しくないと、ChromeとEdgeはその項目を何も言わずに捨てます。みまもりは、送ったはずの項目（keys）が欠けていれば公開を止めて知らせます。',
    en: 'Chrome and Edge silently drop a whole entry when one value in it is wrong. Mimamori blocks publishing and says so when an entry named in keys is missing.',
  },
  {
    file: '',
    ja: 'この配布物の既定のビルドは、どこにも通信しません。連絡が必要な相手先はありません（Instagramの画面そのものの通信を除く）。',
    en: 'The default build talks to no host at all (apart from what Instagram’s own pages do).',
  },
  {
    file: '',
    ja: 'スマートフォンのアプリ、ほかのブラウザー、Meta Business Suite は見守れません。シークレットウィンドウとゲストモードは、この設定で閉じます。',
    en: 'The phone app, other browsers and Meta Business Suite are beyond its reach. Private windows and guest mode are closed by these files.',
  },
  {
    file: '',
    ja: '非永続のVDIでは、ログオフで記録が消えます。記録は終業前に書き出してください。',
    en: 'On non-persistent VDI the record is lost at log-off: export it before.',
  },
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function part(locale: 'ja' | 'en', version: string, summary: string): string {
  const say = (ja: string, en: string) => (locale === 'ja' ? ja : en);
  const rows = FILES.map((row) => `<tr><th scope="row"><code>${escaped(row.file)}</code></th><td>${escaped(row[locale])}</td></tr>`).join(
    '\n',
  );
  const list = (items: Row[]) => items.map((row) => `<li>${escaped(row[locale])}</li>`).join('\n');
  return `<section lang="${locale}">
<h1>${say('みまもり 配布の手引き', 'Mimamori: how to distribute it')} <small>${escaped(version)}</small></h1>
<h2>${say('ファイル', 'Files')}</h2>
<table>${rows}</table>
<h2>${say('手順', 'Steps')}</h2>
<ol>${list(STEPS)}</ol>
<h2>${say('知っておくこと', 'Good to know')}</h2>
<ul>${list(NOTES)}</ul>
<h2>${say('配る設定', 'What is set')}</h2>
<pre>${escaped(summary)}</pre>
</section>`;
}

/** A page without scripts and without anything from elsewhere. */
export function explainingPage(version: string, summary: string): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>みまもり 配布の手引き</title>
<style>
body { font-family: "Hiragino Sans", "Yu Gothic UI", "Meiryo", "Noto Sans CJK JP", sans-serif; line-height: 1.8; color: #1c2733; max-width: 54rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; } h1 small { font-weight: 400; color: #53606e; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #d8dee5; } th { white-space: nowrap; font-weight: 400; }
code, pre { font-family: ui-monospace, Consolas, monospace; font-size: .9em; } pre { background: #f5f7f9; padding: 1rem; border-radius: 8px; overflow-x: auto; }
li { margin: .4rem 0; } section + section { margin-top: 4rem; padding-top: 2rem; border-top: 3px solid #d8dee5; }
@media print { body { margin: 0; } section + section { break-before: page; border: 0; } }
</style>
</head>
<body>
${part('ja', version, summary)}
${part('en', version, summary)}
</body>
</html>
`;
}
