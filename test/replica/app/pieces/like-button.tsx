/** The heart: the same chain everywhere, 24 high on posts, reels and stories, 12, 13 or 16 on comments. */
import { Icon } from '../core/icons.tsx';
import { Pressable } from '../core/pressable.tsx';
import { useApp } from '../core/state.ts';

export function LikeButton({ liked, onToggle, size = 24 }: { liked: boolean; onToggle: (on: boolean) => void; size?: number }) {
  const { words } = useApp();
  return (
    <span>
      <div>
        <Pressable className="icon-button" onPress={() => onToggle(!liked)}>
          <div>
            <span key={liked ? 'liked' : 'plain'}>
              <Icon label={liked ? words.unlike : words.like} name={liked ? 'unlike' : 'like'} size={size} />
            </span>
          </div>
        </Pressable>
      </div>
    </span>
  );
}
