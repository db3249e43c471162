/** What people do on the replica: optimistic change, request, and the change taken back when the server refuses. */
import type { Account, Comment, Post, Story } from '../../model/types.ts';
import { follows, requested, setMember, setPair } from '../../model/world.ts';
import { graphql, rest } from './network.ts';
import { showToast, state, touch } from './state.ts';

export type Place = 'feed' | 'dialog' | 'page' | 'reels';

const myHandle = () => state.me?.handle ?? '';

async function attempt(work: Promise<unknown>, undo: () => void): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    undo();
    showToast(state.words.tryLater);
    return false;
  } finally {
    touch();
  }
}

function likeRequest(post: Post, on: boolean, place: Place): Promise<unknown> {
  const container = place === 'feed' ? 'feed_timeline' : place === 'reels' ? 'clips_viewer_clips_tab' : 'single_post';
  const by = state.config.likeBy;
  if (by === 'rest') return rest(`/api/v1/web/likes/${post.id}/${on ? 'like' : 'unlike'}/`);
  if (by === 'xdt')
    return graphql(
      on ? 'usePolarisLikeMediaLikeMutation' : 'usePolarisLikeMediaUnlikeMutation',
      on ? 'xdt_mark_media_like' : 'xdt_unmark_media_like',
      {
        media_id: post.id,
        container_module: container,
      },
    );
  const input = { media_id: post.id, actor_id: state.me?.id, client_mutation_id: '1', container_module: container, tracking_token: 'x' };
  if (!on) return graphql('usePolarisLikeMediaXIGUnlikeMutation', 'xig_media_unlike', { input });
  return graphql(place === 'feed' ? 'usePolarisLikeMediaXIGLikeMutation' : 'PolarisAPILikePostMutation', 'xig_media_like', { input });
}

export function likePost(post: Post, on: boolean, place: Place): void {
  if (!state.me) return;
  setMember(post.likes, myHandle(), on);
  touch();
  void attempt(likeRequest(post, on, place), () => setMember(post.likes, myHandle(), !on));
}

export function likeComment(comment: Comment, on: boolean): void {
  setMember(comment.likes, myHandle(), on);
  touch();
  const name = state.config.generation === '2025' ? 'usePolarisComment' : 'PolarisCommentActions';
  const variables = state.config.generation === '2025' ? { comment_id: comment.id } : { input: { comment_id: comment.id } };
  void attempt(graphql(`${name}${on ? 'Like' : 'Unlike'}Mutation`, 'xig_comment_like', variables), () =>
    setMember(comment.likes, myHandle(), !on),
  );
}

/** Sends a comment or, after a press on Reply, a reply. True when the server took it. */
export async function sendComment(post: Post, text: string, place: Place): Promise<boolean> {
  const reply = state.replies[post.id];
  const target = reply ? { replied_to_comment_id: reply.commentId } : {};
  const old = state.config.generation === '2025';
  const work =
    place === 'feed' && old
      ? graphql('PolarisFeedCommentInputRevampedMutation', 'xdt_web__comments__media_id__add_queryable', {
          media_id: post.id,
          request_data: { comment_text: text, ...target },
        })
      : old
        ? graphql('PolarisPostCommentInputRevampedMutation', 'xdt_web__comments__media_id__add_queryable', {
            connections: ['client:root'],
            media_id: post.id,
            request_data: { comment_text: text, ...target },
          })
        : graphql('PolarisPostCommentInputRevampedMutation', 'xig_comment_create', {
            connections: ['client:root'],
            data: { comment_text: text, media_id: post.id, ...target, tracking_token: 'x' },
          });
  let id = '';
  const sent = await attempt(
    work.then((answer) => {
      const data = (answer.data as Record<string, { id?: string }> | undefined) ?? {};
      id = Object.values(data)[0]?.id ?? `${Date.now()}`;
    }),
    () => {},
  );
  if (sent) {
    const parent = post.comments.find((comment) => comment.id === reply?.commentId);
    post.comments.push({ id, author: myHandle(), text, at: Date.now(), likes: [], parentId: parent?.parentId ?? parent?.id });
    delete state.replies[post.id];
    touch();
  }
  return sent;
}

export function startReply(post: Post, comment: Comment): void {
  state.replies[post.id] = { commentId: comment.id, author: comment.author };
  touch();
}

export type FollowPlace = 'profile' | 'post-header' | 'suggestion';
const FOLLOW_NAMES: Record<FollowPlace, [string, string]> = {
  profile: ['usePolarisFollowMutation', 'usePolarisUnfollowMutation'],
  'post-header': ['usePolarisToggleFollowUserFollowMutation', 'usePolarisToggleFollowUserUnfollowMutation'],
  suggestion: ['usePolarisFollowSuggestedUserFollowMutation', 'usePolarisFollowSuggestedUserUnfollowMutation'],
};

export function followState(account: Account): 'none' | 'following' | 'requested' {
  if (follows(state.world, myHandle(), account.handle)) return 'following';
  return requested(state.world, myHandle(), account.handle) ? 'requested' : 'none';
}

export function setFollow(account: Account, on: boolean, place: FollowPlace): void {
  const pairs =
    account.isPrivate && (on || requested(state.world, myHandle(), account.handle)) ? state.world.requests : state.world.follows;
  setPair(pairs, myHandle(), account.handle, on);
  touch();
  const variables = { target_user_id: account.id, container_module: place, nav_chain: 'PolarisProfileRoot:profilePage:1:via_cold_start' };
  void attempt(graphql(FOLLOW_NAMES[place][on ? 0 : 1], on ? 'xdt_create_friendship' : 'xdt_destroy_friendship', variables), () =>
    setPair(pairs, myHandle(), account.handle, !on),
  );
}

export function repost(post: Post): void {
  const on = !post.reposts.includes(myHandle());
  setMember(post.reposts, myHandle(), on);
  touch();
  const work = on
    ? graphql('usePolarisCreateMediaRepostMutation', 'xdt_create_media_note_v2', {
        input: { media_id: post.id, text: '', note_style: 13, audience: 7 },
      })
    : graphql('usePolarisDeleteMediaRepostMutation', 'xdt_delete_media_note', { input: { note_id: `note-${post.id}` } });
  void attempt(work, () => setMember(post.reposts, myHandle(), !on));
}

/** The thought that may be added once a post is reposted: the same request, with words. */
export function addThought(post: Post, text: string): Promise<boolean> {
  const input = { media_id: post.id, text, note_style: 13, audience: 7 };
  return attempt(graphql('usePolarisCreateMediaRepostMutation', 'xdt_create_media_note_v2', { input }), () => {});
}

/** A note of one's own, as it stands over the inbox and the profile picture. */
export async function postNote(text: string): Promise<void> {
  const input = { text, audience: 0, note_style: 0 };
  if (await attempt(graphql('usePolarisCreateInboxTrayItemMutation', 'xdt_create_inbox_tray_item', { input }), () => {})) {
    state.world.notes = [...state.world.notes.filter((note) => note.owner !== myHandle() || note.post), { owner: myHandle(), text }];
    touch();
  }
}

export function savePost(post: Post): void {
  setMember(post.saves, myHandle(), !post.saves.includes(myHandle()));
  touch();
  void rest(`/api/v1/web/save/${post.id}/save/`);
}

export function likeStory(story: Story): void {
  const on = !story.likes.includes(myHandle());
  setMember(story.likes, myHandle(), on);
  touch();
  void attempt(
    graphql(`usePolarisStoriesV4LikeMutation${on ? 'Like' : 'Unlike'}Mutation`, 'xig_send_story_like', { input: { media_id: story.id } }),
    () => setMember(story.likes, myHandle(), !on),
  );
}

export function replyToStory(story: Story, text: string, reaction = false): Promise<boolean> {
  const recipient = state.world.accounts.find((account) => account.handle === story.owner)?.id ?? '';
  return attempt(
    graphql('IGDirectStoryShareReplyMutation', 'direct_story_share_reply_with_slide_message_response', {
      data: { reel_id: recipient, media_id: story.id, is_reaction: reaction },
      send_data: { text },
      recipient_igids: [recipient],
      text: { sensitive_string_value: text },
    }),
    () => {},
  );
}

export function sendMessage(to: Account, text: string): Promise<boolean> {
  return attempt(
    graphql('IGDirectTextSendMutation', 'xig_direct_text_send', {
      ig_thread_igid: '',
      recipient_igids: [to.id],
      offline_threading_id: String(Date.now()),
      text: { sensitive_string_value: text },
      mentions: [],
      replied_to_item_id: null,
      reply_to_message_id: null,
    }),
    () => {},
  );
}

export function forward(post: Post, to: Account[], text: string): Promise<boolean> {
  return attempt(
    graphql('IGDirectMediaShareMutation', 'xig_direct_media_share', {
      recipient_igids: to.map((account) => account.id),
      media_id: post.id,
      media_code: post.code,
      text: { sensitive_string_value: text },
    }),
    () => {},
  );
}
