/**
 * How every control is recognised: by where it stands together with what it shows, never by class names (facts 0.1).
 * A row holds when the place fits and one of its signals does: the icon (drawing or label), the word, the address, the position.
 * `evidence` names a skeleton and how many controls of it the row claims there, or the fact it rests on.
 */
import type { Glyph } from './icons.ts';
import type { Word } from './labels.ts';
import type { PlaceKind } from './places.ts';

export type ControlKind =
  | 'like'
  | 'unlike'
  | 'like-comment'
  | 'unlike-comment'
  | 'follow'
  | 'unfollow'
  | 'requested'
  | 'comment'
  | 'submit-comment'
  | 'reply'
  | 'comment-menu'
  | 'share'
  | 'repost'
  | 'undo-repost'
  | 'save'
  | 'more-options'
  | 'message'
  | 'similar-accounts'
  | 'create'
  | 'edit-profile'
  | 'react-to-story';

/** Signals that need neither words nor drawings; what each of them asks is in positions.ts. */
export type Position =
  | 'first-in-bar'
  | 'after-editor'
  | 'emoji-in-story'
  | 'unknown-icon-in-comment'
  | 'first-of-words-in-comment'
  | 'answer-in-comment'
  | 'follow-and-more'
  | 'word-in-post-head'
  | 'word-beside-person'
  | 'first-word-in-profile-head'
  | 'word-with-icon-in-profile-head'
  | 'second-word-in-profile-head';

export interface ControlRow {
  control: ControlKind;
  places: readonly PlaceKind[];
  glyphs?: readonly Glyph[];
  words?: readonly Word[];
  /** Exact path of a link. */
  href?: string;
  /** A signal without words or drawing: see `positions` in controls.ts. */
  position?: Position;
  evidence: string;
}

export const CONTROLS: readonly ControlRow[] = [
  { control: 'unlike', places: ['post-bar', 'story'], glyphs: ['heart-filled'], evidence: 'facts c (H)' },
  { control: 'like', places: ['post-bar', 'story'], glyphs: ['heart'], position: 'first-in-bar', evidence: 'reels-en×15' },
  { control: 'undo-repost', places: ['post-bar'], glyphs: ['repost-done'], evidence: 'facts e (H)' },
  { control: 'repost', places: ['post-bar'], glyphs: ['repost'], evidence: 'post-dialog-en×1' },
  { control: 'share', places: ['post-bar', 'story'], glyphs: ['plane'], evidence: 'reels-en×15' },
  { control: 'save', places: ['post-bar'], glyphs: ['bookmark', 'bookmark-filled'], evidence: 'reels-en×15' },
  { control: 'more-options', places: ['post-bar', 'post-head', 'story'], glyphs: ['dots'], evidence: 'reels-en×15' },
  {
    control: 'unlike-comment',
    places: ['comment-row', 'comment-preview'],
    glyphs: ['heart-filled'],
    words: ['unlike'],
    evidence: 'facts c (H)',
  },
  { control: 'like-comment', places: ['comment-row', 'comment-preview'], glyphs: ['heart'], words: ['like'], evidence: 'post-page-pt×15' },
  {
    control: 'like-comment',
    places: ['comment-row'],
    position: 'unknown-icon-in-comment',
    evidence: 'facts b: the one icon of a row besides its menu',
  },
  {
    control: 'like-comment',
    places: ['comment-row'],
    position: 'first-of-words-in-comment',
    evidence: 'reel-page-en (logged out): the word before Reply',
  },
  { control: 'comment-menu', places: ['comment-row', 'comment-preview'], glyphs: ['dots'], evidence: 'post-dialog-en×15' },
  { control: 'reply', places: ['comment-row'], words: ['reply'], position: 'answer-in-comment', evidence: 'post-page-pt×15' },
  { control: 'submit-comment', places: ['comment-form'], position: 'after-editor', evidence: 'feed-en-old×4' },
  { control: 'requested', places: ['person', 'post-head', 'profile-head'], words: ['requested'], evidence: 'facts d (H)' },
  { control: 'unfollow', places: ['person', 'post-head', 'profile-head'], words: ['following'], evidence: 'following-list-en×276' },
  { control: 'follow', places: ['person', 'post-head', 'profile-head'], words: ['follow'], evidence: 'reels-en×8' },
  {
    control: 'follow',
    places: ['person', 'post-head', 'profile-head'],
    position: 'follow-and-more',
    evidence: 'facts d (H): Follow Back, whose word in other languages is that of Follow and one more',
  },
  {
    control: 'follow',
    places: ['post-head'],
    position: 'word-in-post-head',
    evidence: 'facts d (H): the only text button beside the names',
  },
  {
    control: 'follow',
    places: ['person', 'post-head'],
    position: 'word-beside-person',
    evidence: 'facts d (H): one text button in the row of one person',
  },
  {
    control: 'unfollow',
    places: ['profile-head'],
    position: 'word-with-icon-in-profile-head',
    evidence: 'facts d (H): "Following" with a chevron',
  },
  {
    control: 'follow',
    places: ['profile-head'],
    position: 'first-word-in-profile-head',
    evidence: 'facts d (H): the native button of the head',
  },
  { control: 'message', places: ['profile-head'], words: ['message'], position: 'second-word-in-profile-head', evidence: 'profile-en×1' },
  { control: 'similar-accounts', places: ['profile-head'], glyphs: ['similar'], evidence: 'profile-en×1' },
  { control: 'create', places: ['navigation'], glyphs: ['plus'], evidence: 'post-page-en×1' },
  {
    control: 'react-to-story',
    places: ['story', 'person', 'post-head', 'post-bar', 'none'],
    position: 'emoji-in-story',
    evidence: 'facts b (H): quick reactions',
  },
  { control: 'edit-profile', places: ['profile-head'], href: '/accounts/edit/', evidence: 'own-profile-en×1' },
];
