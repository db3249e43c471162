import type { ApprovalRequest } from '../../lib/approvals/request.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { useSay } from '../ui/locale.tsx';
import { useMoment } from './moment.ts';

/** The post as the public will see it, with everything that the approval will be bound to. */
export function PublicView({ request }: { request: ApprovalRequest }) {
  const say = useSay();
  const when = useMoment();
  const { content } = request;
  return (
    <section className="d-public">
      <h3>{say('desk.view.public')}</h3>
      <div className="d-post">
        <p className="d-account">@{content.account}</p>
        {content.target?.handle ? <p className="m-small m-soft">{say('desk.view.target', { handle: content.target.handle })}</p> : null}
        {content.target?.commentText ? (
          <blockquote className="d-quoted" aria-label={say('desk.view.comment')}>
            {content.target.commentText}
          </blockquote>
        ) : null}
        {content.media.length > 0 ? (
          <div className="d-media" role="img" aria-label={say('desk.view.media', { count: content.media.length })}>
            {content.media.map((digest, index) => {
              const thumbnail = request.thumbnails?.[index];
              return thumbnail ? (
                <img key={digest} src={thumbnail} alt={say('desk.view.thumbnail', { index: index + 1 })} />
              ) : (
                <span key={digest} className="d-blank">
                  {index + 1}
                </span>
              );
            })}
          </div>
        ) : null}
        <p className="d-text">{content.text}</p>
      </div>
      <ul className="d-facts m-small m-soft">
        {request.altTexts.map((alt, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a picture is its identity here
          <li key={index}>{alt ? say('desk.view.alt', { index: index + 1, alt }) : say('desk.view.alt.none', { index: index + 1 })}</li>
        ))}
        {content.links.map((link) => (
          <li key={link}>
            {say('desk.view.links')}：{link}
          </li>
        ))}
        {content.mentions.length > 0 ? (
          <li>{say('desk.view.mentions', { list: content.mentions.map((handle) => `@${handle}`) })}</li>
        ) : null}
        {content.listing ? (
          <li>
            {say('desk.view.listing', {
              category: say(`desk.category.${content.listing.category}`),
              acts: content.listing.acts.map((act) => say(`desk.listed.${act}`)),
              evidence: content.listing.evidence || '—',
            })}
          </li>
        ) : null}
        {content.scope ? <li>{say('desk.view.scope', { kind: content.scope.kind })}</li> : null}
        {content.window ? <li>{say('desk.view.window', { from: when(content.window.from), to: when(content.window.to) })}</li> : null}
        {content.media.length > 0 && !request.thumbnails ? <li>{say('desk.view.no-thumbnails')}</li> : null}
        <li>{say(`desk.view.chain.${content.chain}`)}</li>
      </ul>
    </section>
  );
}

/** What the requester's checker said, each with the clause in the document's own words. */
export function Warnings({ request, policy }: { request: ApprovalRequest; policy: Policy }) {
  const say = useSay();
  const clause = (id: string) => policy.clauses.find((one) => one.id === id);
  return (
    <section className="m-stack-tight">
      <h3>{say('desk.view.warnings')}</h3>
      {request.warnings.length === 0 ? <p className="m-soft">{say('desk.view.warnings.none')}</p> : null}
      <ul className="d-warnings">
        {request.warnings.map((warning) => (
          <li key={`${warning.what}${warning.clauses.join()}`} data-level={warning.severity}>
            <p>
              <LevelBadge level={warning.severity}>{say(`panel.level.${warning.severity}`)}</LevelBadge> {warning.what}
            </p>
            {warning.clauses.map((id) => (
              <p key={id} className="m-small m-soft">
                {clause(id)?.section} 「{clause(id)?.quote}」
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
