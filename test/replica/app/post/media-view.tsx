/** The picture, the row of pictures, the reel. A double click only ever likes; the burst is an svg without role. */
import { useState } from 'react';
import type { Post } from '../../model/types.ts';
import { likePost, type Place } from '../core/actions.ts';
import { useApp } from '../core/state.ts';

export function MediaView({ post, place }: { post: Post; place: Place }) {
  const { me, words } = useApp();
  const [at, setAt] = useState(0);
  const [burst, setBurst] = useState(0);
  const picture = post.media[at];
  const doubleTap = () => {
    if (!me) return;
    setBurst(burst + 1);
    if (!post.likes.includes(me.handle)) likePost(post, true, place);
  };
  return (
    <div className="media">
      <div aria-hidden={place === 'page' ? true : undefined} onDoubleClick={doubleTap} role="button" tabIndex={0}>
        <div>
          <div>{picture && <img alt={picture.alt} draggable={false} src={picture.src} />}</div>
          <div />
        </div>
      </div>
      {at > 0 && (
        <button aria-label={words.back} className="arrow left" onClick={() => setAt(at - 1)} tabIndex={-1} type="button">
          ‹
        </button>
      )}
      {at < post.media.length - 1 && (
        <button aria-label={words.next} className="arrow right" onClick={() => setAt(at + 1)} tabIndex={-1} type="button">
          ›
        </button>
      )}
      {burst > 0 && (
        <div className="burst" key={burst}>
          <svg aria-label={words.like} viewBox="0 0 48 48">
            <title>{words.like}</title>
            <defs>
              <linearGradient id="ig_heart_gradient">
                <stop offset="0" stopColor="#ff7a00" />
                <stop offset="1" stopColor="#d300c5" />
              </linearGradient>
            </defs>
            <path
              d="M34.6 3.1c-4.5 0-7.9 1.8-10.6 5.6-2.7-3.7-6.1-5.5-10.6-5.5C6 3.1 0 9.6 0 17.6c0 7.300 5.400 12 10.600 16.500L24 45l13.400-10.900C42.600 29.600 48 24.900 48 17.600c0-8-6-14.500-13.400-14.500z"
              fill="url(#ig_heart_gradient)"
            />
          </svg>
        </div>
      )}
    </div>
  );
}
