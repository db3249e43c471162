/**
 * Screens by what facts.md says of their structure, with what is to be read on each: `act owner [by commenter] [dialog] [×n]`. Accounts are
 * called `user_…` so that the change into an unknown language leaves them alone.
 */
import { button, icon, name } from './markup.ts';

export interface ScreenCase {
  what: string;
  path: string;
  html: string;
  surface: string;
  viewer: string | null;
  controls: string[];
  /** Only the words tell here what a control is. */
  words?: 'needed';
}

const entry = (href: string, inside: string, word: string) =>
  `<span><div><a href="${href}" role="link" tabindex="0"><div>${inside}</div><div><span dir="auto"><span>${word}</span></span></div></a></div></span>`;
const face = (user: string, height = 24) => `<img alt="${user}'s profile picture" height="${height}">`;
const avatar = (user: string) =>
  `<div role="button" aria-disabled="true" tabindex="-1"><a href="/${user}/" role="link">${face(user, 32)}</a></div>`;
const time = '<time datetime="2026-01-01T00:00:00.000Z">2d</time>';

/** The side bar of 2026. */
const nav = (viewer: string | null) =>
  `<div>${entry('/', '<svg aria-label="Home"><path d="m21"></path></svg>', 'Home')}${entry('/reels/', '<svg aria-label="Reels"><path d="M22"></path></svg>', 'Reels')}` +
  `${entry('/explore/', '<svg aria-label="Explore"><polygon></polygon></svg>', 'Explore')}` +
  (viewer
    ? `${entry('/direct/inbox/', icon('plane', 'Messages'), 'Messages')}${entry('#', icon('heart', 'Notifications'), 'Notifications')}` +
      `${entry('#', icon('plus', 'New post'), 'Create')}${entry(`/${viewer}/`, `<span role="link">${face(viewer)}</span>`, 'Profile')}</div>`
    : `</div><a href="/accounts/login/" role="link">Log in</a><a href="/accounts/emailsignup/" role="link">Sign up</a>`);

const html = (viewer: string | null, main: string, after = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><body><div id="mount_0_0"><div>${nav(viewer)}</div><section><main role="main">${main}</main></section></div>${after}</body></html>`;

const count = (n: number) => `<span role="button" tabindex="0">${n}</span>`;
const bar = ({ liked = false, repost = true, native = false } = {}) => {
  const press = (inside: string) =>
    native ? `<button type="button"><div>${inside}</div></button>` : button(`<div><span>${inside}</span></div>`);
  return `<section><div><span><div>${press(icon(liked ? 'heart-filled' : 'heart', liked ? 'Unlike' : 'Like'))}</div></span>${count(79)}
    <span>${press(icon('bubble', 'Comment'))}</span>${count(7)}${repost ? press(icon('repost', 'Repost')) : ''}${press(icon('plane', 'Share'))}</div>
    <div><div role="button" aria-disabled="false" tabindex="0">${press(icon('bookmark', 'Save'))}</div></div></section>`;
};
const BAR = (owner: string, more: string[] = []) => [...['like', 'repost', 'share', 'save'].map((act) => `${act} ${owner}`), ...more];

const photo = '<div role="button" tabindex="0"><div><img alt="本文…(80)"></div></div>';
const dots = button(icon('dots', 'More options'));
const post2026 = (owner: string, { head = '', media = photo } = {}) =>
  `<article role="presentation"><div>${avatar(owner)}<div>${name(owner)}<span>•</span><a href="/${owner}/p/C${owner}/">${time}</a>${head}</div>${dots}</div>${media}${bar()}
   <div>${name(owner)} <span dir="auto">本文…(90)</span></div></article>`;

const comment = (author: string, id: string, { liked = false, menu = false, text = '文(12)', extra = '', size = 16 } = {}) =>
  `<div><div>${avatar(author)}<div><div><div><span dir="auto"><span>${name(author)}</span></span> <span dir="auto"><a href="/p/CODE/c/${id}/">${time}</a></span></div>
   <div><span dir="auto">${text}</span></div></div><div>${button('<span>2 likes</span>')}${button('<span>Reply</span>')}${extra}${menu ? button(icon('dots', 'Comment Options', 16)) : ''}</div></div>
   <span><div>${button(`<span>${icon(liked ? 'heart-filled' : 'heart', liked ? 'Unlike' : 'Like', size)}</span>`)}</div></span></div></div>`;

const form = `<section><form method="POST"><div>${button(icon('emoji', 'Emoji'))}<textarea aria-label="Add a comment…" placeholder="Add a comment…"></textarea></div></form></section>`;
const postPage = (owner: string, { head = '', media = photo, comments = '', under = '', withForm = true } = {}) =>
  `<div><div>${media}</div><div><div>${avatar(owner)}<div>${name(owner)}</div>${head}${dots}</div><hr>
   <div><div>${avatar(owner)}<div>${name(owner)} <span>•</span><span>${time}</span><span>本文…(89)</span></div></div>${comments}</div>${under}${bar()}<a href="/${owner}/p/CODE/">${time}</a>${withForm ? form : ''}</div></div>`;

const row = (user: string, buttons: string) =>
  `<div><div>${avatar(user)}</div><div>${name(user)}<span>文(9)</span></div><div>${buttons}</div></div>`;
const native = (word: string) => `<button type="button"><div><div dir="auto">${word}</div></div></button>`;
const profile = (user: string, buttons: string, { under = '', bio = '文(40)' } = {}) =>
  `<header><section><span role="link">${face(user, 150)}</span></section><section><div><a href="/${user}/"><h2 dir="auto"><span>${user}</span></h2></a>${button(icon('dots', 'Options'))}</div>
   <div><a href="/${user}/followers/">12 followers</a><a href="/${user}/following/">8 following</a></div><span>${bio}</span></section><section><div>${buttons}</div></section></header>${under}`;

export const screens: ScreenCase[] = [
  {
    what: 'the feed of 2026: posts without forms, a suggested one with Follow, a video as a link, suggestions at the side',
    path: '/',
    html: html(
      'user_10',
      `<div>${post2026('user_01')}${post2026('user_02', { head: `<span>•</span>${button('Follow')}` })}
       ${post2026('user_03', { media: '<a href="/reels/CODE/"><div><video></video></div></a>' })}</div>
       <div><div>${avatar('user_10')}${name('user_10')}<span>文(4)</span>${button('Switch')}</div><a href="/explore/people/">See all</a>${row('user_04', button('Follow'))}${row('user_05', button('Follow'))}</div>`,
    ),
    surface: 'feed',
    viewer: 'user_10',
    controls: [
      'create user_10',
      ...['user_01', 'user_02', 'user_03'].flatMap((owner) => BAR(owner, [`more-options ${owner}`])),
      ...['user_02', 'user_04', 'user_05'].map((user) => `follow ${user}`),
    ],
  },
  {
    what: 'a feed in which one post stands alone',
    path: '/',
    html: html('user_10', `<div>${post2026('user_01')}</div><div>${row('user_04', native('Follow'))}</div>`),
    surface: 'feed',
    viewer: 'user_10',
    controls: ['create user_10', ...BAR('user_01', ['more-options user_01']), 'follow user_04'],
  },
  {
    what: 'joint posts: both owners named; one named and others hidden',
    path: '/',
    html: html(
      'user_10',
      `<article><header><div><span dir="auto">${name('user_01')}<span> and </span>${name('user_02')}</span></div>${dots}</header>${photo}${bar()}</article>
       <article><header><div><span dir="auto">${name('user_03')}<span> and </span>${button('2 others')}</span></div>${dots}</header>${photo}${bar()}</article>`,
    ),
    surface: 'feed',
    viewer: 'user_10',
    controls: ['create user_10', ...BAR('user_01+user_02', ['more-options user_01+user_02']), ...BAR('?', ['more-options ?'])],
  },
  {
    what: 'a post reposted by others, whose badge wears the icon of Repost',
    path: '/p/CODE/',
    html: html('user_10', postPage('user_01', { media: `${photo}${button(icon('repost', 'Reposted by', 12))}` })),
    surface: 'post-page',
    viewer: 'user_10',
    controls: ['create user_10', ...BAR('user_01', ['more-options user_01', 'comment user_01', 'repost user_01']).slice(0, -1)],
  },
  {
    what: 'a post page with answers under a comment, a translation, and the viewer’s own like',
    path: '/p/CODE/',
    html: html(
      'user_10',
      postPage('user_01', {
        head: button('Follow'),
        comments:
          comment('user_02', '101', { extra: button('<span>See translation</span>'), text: '<a href="/user_05/">@user_05</a> 文(9)' }) +
          `<div>${button('<span>Hide replies</span>')}<div>${comment('user_03', '101/r/102', { liked: true })}${comment('user_01', '101/r/103', { menu: true })}</div></div>` +
          comment('user_02', '104'),
      }),
    ),
    surface: 'post-page',
    viewer: 'user_10',
    controls: [
      'create user_10',
      ...BAR('user_01', ['more-options user_01', 'follow user_01', 'comment user_01']),
      'like-comment user_01 by user_02 ×2',
      'unlike-comment user_01 by user_03',
      'like-comment user_01 by user_01',
      'comment-menu user_01 by user_01',
      'reply user_01 by user_02 ×2',
      'reply user_01 by user_03',
      'reply user_01 by user_01',
    ],
  },
  {
    what: 'an own post page, with insights and boost',
    path: '/p/CODE/',
    html: html(
      'user_10',
      postPage('user_10', {
        under: `<div>${button('View insights')}${native('Boost post')}</div>`,
        comments: comment('user_02', '1', { menu: true }),
      }),
    ),
    surface: 'post-page',
    viewer: 'user_10',
    controls: [
      'create user_10',
      ...BAR('user_10', ['more-options user_10', 'comment user_10']),
      'like-comment user_10 by user_02',
      'comment-menu user_10 by user_02',
      'reply user_10 by user_02',
    ],
  },
  {
    what: 'a post page for somebody who is not signed in',
    path: '/p/CODE/',
    html: html(null, postPage('user_01', { head: button('Follow'), comments: comment('user_02', '1'), withForm: false })),
    surface: 'post-page',
    viewer: null,
    controls: [
      ...BAR('user_01', ['more-options user_01', 'follow user_01']),
      'like-comment user_01 by user_02',
      'reply user_01 by user_02',
    ],
  },
  {
    what: 'the post dialog of 2022: native buttons in two dialogs over an own profile',
    path: '/p/CODE/',
    html: html(
      'user_10',
      profile('user_10', '<a href="/accounts/edit/" role="link">Edit profile</a>'),
      `<div role="dialog"><div role="dialog"><article role="presentation"><header>${name('user_01')}<span>•</span>${native('Following')}</header>${photo}
       <ul><div role="button" tabindex="0"><li>${avatar('user_01')}<h2>${name('user_01')}</h2><h1 dir="auto">本文…(99)</h1>${time}</li></div>
       <ul><div role="button" tabindex="0"><li>${avatar('user_02')}<h3>${name('user_02')}</h3><span dir="auto">文(7)</span><span><a href="/p/CODE/c/1/">${time}</a>${native('154 likes')}${native('Reply')}</span>${button(icon('heart', 'Like', 12))}</li></div>
       <li><ul><li>${native('View replies (14)')}</li></ul></li></ul></ul>${bar({ native: true, repost: false })}${form.replace('</textarea>', '</textarea><button type="submit" disabled><div>Post</div></button>')}</article></div></div>
       <div role="dialog" aria-modal="true"><button>Report</button><button>Cancel</button></div>`,
    ),
    surface: 'post-dialog',
    viewer: 'user_10',
    controls: [
      'create user_10',
      'edit-profile user_10',
      ...['like', 'share', 'save', 'unfollow', 'comment', 'submit-comment'].map((act) => `${act} user_01 dialog`),
      'like-comment user_01 by user_02 dialog',
      'reply user_01 by user_02 dialog',
    ],
  },
  {
    what: 'a private profile',
    path: '/user_01/',
    html: html(
      'user_10',
      profile('user_01', native('Follow'), { under: '<div><h2>This account is private</h2><span>文(30)</span></div>' }),
    ),
    surface: 'profile',
    viewer: 'user_10',
    controls: ['create user_10', 'follow user_01'],
  },
  {
    what: 'a followed profile with suggestions under its head and tabs with icons',
    path: '/user_01/',
    html: html(
      'user_10',
      profile(
        'user_01',
        `<button type="button"><div><div dir="auto">Following</div><svg aria-label="Down chevron icon"><path d="M12 1"></path></svg></div></button>${button('Message')}${button(icon('similar', 'Similar accounts'))}`,
        {
          bio: 'with <a href="/user_07/">@user_07</a>',
          under: `<ul>${['user_02', 'user_03'].map((user) => `<li>${avatar(user)}${name(user)}${button('Follow')}${button(icon('close', 'Dismiss', 12))}</li>`).join('')}</ul>
          <div role="tablist"><a role="tab" href="/user_01/reels/">Reels</a><div role="tab" tabindex="0">${icon('repost', 'Reposts', 12)}</div></div>`,
        },
      ),
    ),
    surface: 'profile',
    viewer: 'user_10',
    controls: ['create user_10', 'unfollow user_01', 'message user_01', 'similar-accounts user_01', 'follow user_02', 'follow user_03'],
  },
  {
    what: 'a profile that was asked and has not answered',
    path: '/user_01/',
    html: html('user_10', profile('user_01', `${native('Requested')}${button('Message')}`)),
    surface: 'profile',
    viewer: 'user_10',
    controls: ['create user_10', 'requested user_01', 'message user_01'],
  },
  {
    what: 'the own profile with a note, a new highlight and buttons of a narrow layout',
    path: '/user_10/',
    html: html(
      'user_10',
      profile('user_10', `<a href="/accounts/edit/" role="link">Edit profile</a>${native('Share profile')}${button('Ad tools')}`, {
        under: `<ul><li>${button(`${icon('plus', 'Plus icon')}<span>New</span>`)}</li></ul>${button('Note...')}`,
      }),
    ),
    surface: 'own-profile',
    viewer: 'user_10',
    controls: ['create user_10', 'edit-profile user_10'],
  },
  {
    what: 'a blocked profile',
    path: '/user_01/',
    html: html('user_10', profile('user_01', native('Unblock'))),
    surface: 'profile',
    viewer: 'user_10',
    controls: ['create user_10'],
    words: 'needed',
  },
  {
    what: 'notifications: somebody to follow back, a request to confirm',
    path: '/notifications/',
    html: html(
      'user_10',
      `<h1>Notifications</h1>${row('user_01', native('Follow Back'))}${row('user_02', native('Following'))}${row('user_03', native('Confirm') + native('Delete'))}`,
    ),
    surface: 'notifications',
    viewer: 'user_10',
    controls: ['create user_10', 'follow user_01', 'unfollow user_02'],
  },
  {
    what: 'the own followers, each with Remove and some with Follow beside the name',
    path: '/user_10/followers/',
    html: html(
      'user_10',
      profile('user_10', '<a href="/accounts/edit/">Edit profile</a>'),
      `<div role="dialog"><h1>Followers</h1><div>${avatar('user_01')}<div><div>${name('user_01')}<span>•</span>${button('Follow')}</div><span>文(6)</span></div><div>${native('Remove')}</div></div>
       <div>${avatar('user_02')}<div>${name('user_02')}<span>文(6)</span></div><div>${native('Remove')}</div></div></div>`,
    ),
    surface: 'following-list',
    viewer: 'user_10',
    controls: ['create user_10', 'edit-profile user_10', 'follow user_01'],
    words: 'needed',
  },
  {
    what: 'a story',
    path: '/stories/user_01/3770000000000000500/',
    html: `<!doctype html><html lang="en"><body><div id="mount_0_0"><section><div><header>${avatar('user_01')}${name('user_01')}${button('Follow')}${button('<svg aria-label="Pause"><path d="M1 1"></path></svg>')}${button(icon('dots', 'Menu'))}</header>
      <img alt="本文…(70)"><div><textarea placeholder="Reply to user_01..."></textarea>${button(`<span>${icon('heart', 'Like')}</span>`)}${button(icon('plane', 'Share'))}</div></div></section></div></body></html>`,
    surface: 'story',
    viewer: null,
    controls: ['follow user_01', 'like user_01', 'share user_01', 'more-options user_01'],
  },
  {
    what: 'a conversation, in which a post was sent on',
    path: '/direct/t/340282366841710/',
    html: html(
      'user_10',
      `<div>${avatar('user_01')}<a href="/user_01/"><span>user_01</span></a></div><div role="grid" aria-label="Messages in conversation titled user_01"><div role="row"><div role="button" tabindex="0" aria-label="Double tap to like">文(9)</div></div>
       <div role="row"><div role="button" tabindex="0"><img alt="">user_02 ${icon('plane', 'Share')}</div></div></div>
       <div><div contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="Message"><p><br></p></div>${button(icon('heart', 'Like'))}</div>`,
    ),
    surface: 'direct',
    viewer: 'user_10',
    controls: ['create user_10'],
  },
  {
    what: 'a hashtag, which nobody but Instagram can be followed by',
    path: '/explore/tags/sunset/',
    html: html(
      'user_10',
      `<header><h1>#文(5)</h1><span>12,345 posts</span>${native('Follow')}</header><div><a href="/p/CODE/"><img alt="本文…(70)"></a></div>`,
    ),
    surface: 'explore',
    viewer: 'user_10',
    controls: ['create user_10'],
    words: 'needed',
  },
  {
    what: 'a page that is not there',
    path: '/p/CODE/',
    html: html(
      'user_10',
      '<div><h2>Sorry, this page isn’t available.</h2><div>The link may be broken. <a href="/">Go back to Instagram.</a></div></div>',
    ),
    surface: 'error-page',
    viewer: 'user_10',
    controls: ['create user_10'],
  },
  {
    what: 'a comment box that is a rich editor',
    path: '/p/CODE/',
    html: html(
      'user_10',
      postPage('user_01', { withForm: false }) +
        `<form method="POST"><div contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="Add a comment…"><p><br></p></div></form>`,
    ),
    surface: 'post-page',
    viewer: 'user_10',
    controls: ['create user_10', ...BAR('user_01', ['more-options user_01', 'comment user_01'])],
  },
];
