/** Lays what the organisation has set over what the document says. Pure: neither the pack nor the settings are changed. */
import type { Policy } from './schema.ts';
import type { Settings } from './settings.ts';

type Need = Policy['approval']['post'];
type Reaction = Policy['reactions']['like'];

/** Beside whatever the organisation asks for although its document does not. */
const BY_SETTING = '組織の設定（条文なし）';

/**
 * The policy in force. A setting fills what the document leaves open, adds accounts, days and words, or turns a switch of
 * clauses.md part 3; it never takes away what a clause asks for.
 */
export function compile(pack: Policy, settings: Settings): Policy {
  return {
    ...pack,
    accounts: accounts(pack, settings),
    roles: roles(pack, settings),
    approval: approval(pack, settings),
    hours: hours(pack.hours, settings),
    reactions: reactions(pack.reactions, settings),
    replies: { ...pack.replies, guidance: guidance(pack, settings) },
    content: { ...pack.content, words: words(pack, settings) },
    links: { ...pack.links, ownDomains: union(pack.links.ownDomains, [...settings.ownDomains, ...hostOf(settings.websiteUrl)]) },
    passwords: passwords(pack.passwords, settings),
    accountRemoval: accountRemoval(pack.accountRemoval, settings),
    reminders: pack.reminders.filter(({ untilForm }) => untilForm === undefined || settings.forms[untilForm] === undefined),
    officialContacts: union(pack.officialContacts, settings.officialContacts),
  };
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** The host of an address; nothing where none is given or it cannot be read. */
function hostOf(url: string | undefined): string[] {
  const host = /^(?:https?:\/\/)?([^/?#:@\s]+\.[^/?#:@\s]+)/i.exec(url ?? '')?.[1];
  return host === undefined ? [] : [host.toLowerCase().replace(/^www\./, '')];
}

function accounts({ accounts: block }: Policy, { ownAccounts, sharedAccounts, switches }: Settings): Policy['accounts'] {
  const { shared } = block;
  return {
    ...block,
    own: union(block.own, [...ownAccounts, ...sharedAccounts.map(({ handle }) => handle)]),
    wrongAccountGuard: switches.wrongAccountGuard ?? block.wrongAccountGuard,
    ...(shared ? { shared: { ...shared, accounts: laidOver(shared.accounts, sharedAccounts, ({ handle }) => handle) } } : {}),
  };
}

/** `added` after `given`; of two with the same name the added one counts. */
function laidOver<T>(given: readonly T[], added: readonly T[], nameOf: (one: T) => string): T[] {
  return [...given.filter((one) => !added.some((other) => nameOf(other) === nameOf(one))), ...added];
}

/** AMB-32: deputies by the body's own rules; an office the document does not know is added with no clause behind it. */
function roles({ roles: block }: Policy, { deputies }: Settings): Policy['roles'] {
  const known = (named: string) =>
    block.offices.find(({ id, title, aliases }) => id === named || title === named || aliases.includes(named));
  const added = [...new Set(deputies.map(({ office }) => office))].filter((office) => !known(office));
  return {
    ...block,
    offices: [...block.offices, ...added.map((title) => ({ id: title, title, aliases: [], clauses: [] }))],
    deputies: [
      ...block.deputies,
      ...deputies.map(({ office, standsFor, basis }) => ({
        office: known(office)?.id ?? office,
        standsFor: known(standsFor)?.id ?? standsFor,
        basis,
        needsAbsenceRecord: true,
        clauses: [],
      })),
    ],
  };
}

/** AMB-31: approval of posts although no clause asks for it; AMB-12: the chief's approval of the contractor's posts. */
function approval(pack: Policy, { switches }: Settings): Policy['approval'] {
  const asked = switches.postApproval
    ? { ...pack.approval, post: alsoPosts(pack, pack.approval.post), edit: alsoPosts(pack, pack.approval.edit) }
    : pack.approval;
  if (!switches.contractorAlsoNeedsChief) return asked;
  return { ...asked, post: alsoChief(asked.post), edit: alsoChief(asked.edit) };
}

/** Where the policy has offices one of them approves; where it has none (留萌) a colleague's consent is recorded. */
function alsoPosts({ roles: { offices } }: Policy, need: Need): Need {
  if (need.needs !== 'none') return need;
  const ids = offices.map(({ id }) => id);
  const nobody = ids.length === 0;
  return {
    needs: nobody ? 'record' : 'approval',
    offices: { staff: ids, contractor: ids },
    clauses: { staff: [], contractor: [] },
    severity: 'hold',
    label: BY_SETTING,
  };
}

/** The contractor's posts need their own manager and one of the offices that approve the staff's. */
function alsoChief(need: Need): Need {
  if (need.needs !== 'approval' || need.offices.contractor.length === 0) return need;
  return { ...need, also: { staff: [], contractor: need.offices.staff } };
}

function hours(block: Policy['hours'], { hours: set }: Settings): Policy['hours'] {
  if (!block) return null;
  return {
    ...block,
    windows: block.windows.map((window) => ({ ...window, ...set.windows[window.id] })),
    yearEnd: set.yearEnd ?? block.yearEnd,
    extraOpenDays: union(block.extraOpenDays, set.extraOpenDays),
    extraClosedDays: union(block.extraClosedDays, set.extraClosedDays),
  };
}

/** AMB-06: only where no clause speaks of the act itself, which the label says, does a switch decide. */
function reactions(block: Policy['reactions'], { switches: { follow, like } }: Settings): Policy['reactions'] {
  const turned = (rule: Reaction, severity: Reaction['severity'] | undefined): Reaction =>
    severity === undefined || rule.label === undefined ? rule : { ...rule, severity };
  return {
    ...block,
    like: turned(block.like, like),
    likeComment: turned(block.likeComment, like),
    likeStory: turned(block.likeStory, like),
    follow: turned(block.follow, follow),
  };
}

function guidance({ replies: { guidance: block } }: Policy, { voiceUrl, websiteUrl }: Settings): Policy['replies']['guidance'] {
  const url = voiceUrl ?? block?.url ?? websiteUrl;
  return block && url !== undefined ? { ...block, url } : block;
}

/** The organisation's own words warn; a word that it calls fine is not warned of even if the pack does. */
function words({ content }: Policy, { words: set }: Settings): Policy['content']['words'] {
  const fine = union(content.words.fine, set.fine);
  const never = laidOver(
    content.words.never,
    set.never.map((term) => ({ term, severity: 'warn' as const })),
    ({ term }) => term,
  );
  return { fine, never: never.filter(({ term }) => !set.fine.includes(term)) };
}

/** AMB-15: the interval is a setting only where the document asks for a change from time to time. */
function passwords(block: Policy['passwords'], { switches: { passwordRotationDays } }: Settings): Policy['passwords'] {
  return block.rotationDays === null || passwordRotationDays === undefined ? block : { ...block, rotationDays: passwordRotationDays };
}

/** Once the form has been reported the page that ends the account is no longer warned of (S71). */
function accountRemoval(block: Policy['accountRemoval'], { forms }: Settings): Policy['accountRemoval'] {
  const reported = block?.untilForm != null && forms[block.untilForm] !== undefined;
  return block && reported ? { ...block, severity: 'off' } : block;
}
