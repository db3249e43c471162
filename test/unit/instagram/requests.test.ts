import { describe, expect, it } from 'vitest';
import { outcomeOf, recogniseRequest } from '../../../lib/instagram/requests.ts';

const graphql = (friendlyName: string, variables: object, rootField = '') =>
  recogniseRequest({
    id: 1,
    path: '/graphql/query',
    friendlyName,
    rootField,
    body: new URLSearchParams({ variables: JSON.stringify(variables) }).toString(),
  });
const rest = (path: string, fields: Record<string, string> | string = '') =>
  recogniseRequest({
    id: 1,
    path,
    friendlyName: '',
    rootField: '',
    body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  });

describe('requests are known by name', () => {
  it.each([
    ['usePolarisLikeMediaLikeMutation', { media_id: '5' }, 'like', '5'],
    ['usePolarisLikeMediaXIGLikeMutation', { input: { media_id: '5', actor_id: '1' } }, 'like', '5'],
    ['PolarisAPILikePostMutation', { input: { media_id: '5' } }, 'like', '5'],
    ['usePolarisLikeMediaUnlikeMutation', { media_id: '5' }, 'unlike', '5'],
    ['usePolarisLikeMediaXIGUnlikeMutation', { input: { media_id: '5' } }, 'unlike', '5'],
    ['usePolarisCommentLikeMutation', { input: { comment_id: '7' } }, 'like-comment', '7'],
    ['PolarisCommentActionsLikeMutation', { input: { comment_id: '7' } }, 'like-comment', '7'],
    ['PolarisCommentActionsUnlikeMutation', { input: { comment_id: '7' } }, 'unlike-comment', '7'],
    ['usePolarisFollowMutation', { target_user_id: '9' }, 'follow', '9'],
    ['usePolarisFollowMutationBypassFrictionMutation', { target_user_id: '9' }, 'follow', '9'],
    ['usePolarisToggleFollowUserFollowMutation', { target_user_id: '9' }, 'follow', '9'],
    ['usePolarisFollowSuggestedUserFollowMutation', { target_user_id: '9' }, 'follow', '9'],
    ['usePolarisStarterPackBulkFollowMutation', { target_user_ids: ['9'] }, 'follow', null],
    ['usePolarisToggleFollowUserUnfollowMutation', { target_user_id: '9' }, 'unfollow', '9'],
    ['usePolarisCreateMediaRepostMutation', { input: { media_id: '5', text: '' } }, 'repost', '5'],
    ['usePolarisDeleteMediaRepostMutation', { input: { note_id: '6' } }, 'undo-repost', '6'],
    ['usePolarisCreateInboxTrayItemMutation', { input: { text: '紅葉が見頃です' } }, 'post-note', null],
    ['usePolarisStoriesV3LikeMutationLikeMutation', { mediaId: '5' }, 'like-story', '5'],
    ['usePolarisStoriesV4LikeMutationLikeMutation', { input: { media_id: '5' } }, 'like-story', '5'],
    ['IGDirectMediaShareMutation', { media_id: '5' }, 'forward', '5'],
    ['usePolarisPostDeleteCommentMutation', { comment_id: '7' }, 'moderate-comment', '7'],
  ])('%s', (name, variables, act, targetId) => {
    expect(graphql(name, variables)).toMatchObject({ act, targetId });
  });

  it('with the text of a comment, a reply, a message', () => {
    expect(graphql('PolarisPostCommentInputRevampedMutation', { data: { comment_text: 'はい', media_id: '5' } })).toMatchObject({
      act: 'comment',
      text: 'はい',
    });
    expect(
      graphql('PolarisPostCommentInputRevampedMutation', {
        media_id: '5',
        request_data: { comment_text: '@a はい', replied_to_comment_id: '7' },
      }),
    ).toMatchObject({ act: 'reply', text: '@a はい', targetId: '5' });
    expect(
      graphql('IGDirectTextSendMutation', { ig_thread_igid: '3', text: { sensitive_string_value: 'お問い合わせありがとうございます' } }),
    ).toMatchObject({ act: 'message', targetId: '3', text: 'お問い合わせありがとうございます' });
  });

  it('and by the root field when the name is new', () => {
    expect(graphql('SomethingNewMutation', { input: { media_id: '5' } }, 'xig_media_like')?.act).toBe('like');
    expect(graphql('SomethingNewMutation', { target_user_id: '9' }, 'xdt_create_friendship')?.act).toBe('follow');
  });

  it('and by their fields when both are new', () => {
    expect(graphql('SomethingNewMutation', { comment_text: 'はい', media_id: '5' })).toMatchObject({ act: 'comment', text: 'はい' });
    expect(graphql('NewFollowThing', { target_user_id: '9' })?.act).toBe('follow');
  });

  it('without a text when the variables are encrypted', () => {
    expect(
      recogniseRequest({
        id: 1,
        path: '/graphql/query',
        friendlyName: 'PolarisPostCommentInputRevampedMutation',
        rootField: '',
        body: 'encrypted_variables=xxxx',
      }),
    ).not.toHaveProperty('text');
  });
});

describe('requests are known by path', () => {
  it.each([
    ['/api/v1/web/likes/5/like/', '', 'like', '5'],
    ['/api/v1/web/likes/5/unlike/', '', 'unlike', '5'],
    ['/api/v1/web/comments/like/7/', '', 'like-comment', '7'],
    ['/api/v1/web/comments/5/add/', { comment_text: 'はい' }, 'comment', '5'],
    ['/api/v1/web/comments/5/delete/7/', '', 'moderate-comment', '7'],
    ['/api/v1/friendships/create/9/', { user_id: '9' }, 'follow', '9'],
    ['/api/v1/friendships/destroy/9/', '', 'unfollow', '9'],
    ['/web/friendships/9/follow/', '', 'follow', '9'],
    ['/api/v1/media/configure/', { caption: 'お祭り', upload_id: '1' }, 'publish', '1'],
    ['/api/v1/media/configure_to_clips/', { caption: 'お祭り', upload_id: '1' }, 'publish', '1'],
    [
      '/api/v1/media/configure_sidecar/',
      '{"caption":"お祭り","client_sidecar_id":"2","children_metadata":[{"upload_id":"1"}]}',
      'publish',
      '1',
    ],
    ['/api/v1/media/5/edit_media/', { caption_text: '訂正' }, 'edit-post', '5'],
    ['/api/v1/web/create/5/delete/', '', 'delete-post', '5'],
    ['/api/v1/direct_v2/threads/broadcast/reel_react/', { media_id: '5' }, 'react-to-story', '5'],
    ['/api/v1/web/accounts/edit/', { biography: '公式' }, 'edit-profile', null],
  ])('%s', (path, fields, act, targetId) => {
    expect(rest(path, fields)).toMatchObject({ act, targetId });
  });

  it('with the caption, also from the JSON of a carousel', () => {
    expect(rest('/api/v1/media/configure_sidecar/', '{"caption":"お祭り"}')?.text).toBe('お祭り');
  });
});

describe('requests that are no acts', () => {
  it.each([
    ['PolarisStoriesV3SeenMutation'],
    ['PolarisAPIReelSeenMutation'],
    ['PolarisFollowRequestButtonsApproveMutation'],
    ['PolarisProfilePageContentQuery'],
  ])('%s', (name) => {
    expect(graphql(name, { id: '1' })).toBeNull();
  });
});

describe('the end of a request', () => {
  it.each([
    [200, '{"status":"ok"}', 'sent'],
    [200, '{"status":"fail","message":"feedback_required"}', 'refused'],
    [200, '{"errors":[{"message":"rate limited"}]}', 'refused'],
    [429, '', 'refused'],
    [0, '', 'failed'],
  ])('%s %s is %s', (status, body, outcome) => {
    expect(outcomeOf({ id: 1, status, body })).toBe(outcome);
  });
});
