/** Edit profile, change password, delete the account, log in. */
import { type FormEvent, useState } from 'react';
import { rest } from '../core/network.ts';
import { Pressable } from '../core/pressable.tsx';
import { showToast, touch, useApp } from '../core/state.ts';

const stop = (event: FormEvent) => event.preventDefault();

export function EditProfile() {
  const { me, words } = useApp();
  const [bio, setBio] = useState(me?.bio ?? '');
  const [url, setUrl] = useState(me?.links[0] ?? '');
  if (!me) return null;
  const save = async () => {
    await rest('/api/v1/web/accounts/edit/', { biography: bio, external_url: url, username: me.handle, first_name: me.fullName });
    me.bio = bio;
    showToast(words.ok);
    touch();
  };
  return (
    <div className="page narrow">
      <h1>{words.editProfile}</h1>
      <form className="fields" method="POST" onSubmit={stop}>
        <label>
          {words.bio}
          <textarea id="pepBio" maxLength={150} onChange={(event) => setBio(event.target.value)} rows={4} value={bio} />
        </label>
        <label>
          URL
          <input name="external_url" onChange={(event) => setUrl(event.target.value)} type="text" value={url} />
        </label>
        <Pressable className="primary" onPress={() => void save()}>
          {words.submit}
        </Pressable>
      </form>
    </div>
  );
}

export function ChangePassword() {
  const { words } = useApp();
  const [values, setValues] = useState({ old: '', fresh: '', again: '' });
  const field = (name: 'old' | 'fresh' | 'again', id: string, label: string) => (
    <label>
      {label}
      <input
        autoComplete={name === 'old' ? 'current-password' : 'new-password'}
        id={id}
        name={id}
        onChange={(event) => setValues({ ...values, [name]: event.target.value })}
        type="password"
        value={values[name]}
      />
    </label>
  );
  const save = () =>
    rest('/api/v1/web/accounts/password/change/', {
      enc_old_password: `#PWD_INSTAGRAM_BROWSER:10:0:${values.old.length}`,
      enc_new_password1: `#PWD_INSTAGRAM_BROWSER:10:0:${values.fresh.length}`,
      enc_new_password2: `#PWD_INSTAGRAM_BROWSER:10:0:${values.again.length}`,
    });
  return (
    <div className="page narrow">
      <h1>{words.changePassword}</h1>
      <form
        className="fields"
        method="POST"
        onSubmit={(event) => {
          stop(event);
          void save();
        }}
      >
        {field('old', 'cppOldPassword', words.oldPassword)}
        {field('fresh', 'cppNewPassword', words.newPassword)}
        {field('again', 'cppConfirmPassword', words.newPasswordAgain)}
        <button className="primary" type="submit">
          {words.changePassword}
        </button>
      </form>
    </div>
  );
}

export function RemoveAccount() {
  const { me, words } = useApp();
  const [password, setPassword] = useState('');
  return (
    <div className="page narrow">
      <h1>{words.removeAccount}</h1>
      <form className="fields" method="POST" onSubmit={stop}>
        <label>
          {words.removeReason}
          <select name="deletion-reason">
            <option value="">—</option>
            <option value="trouble">…</option>
          </select>
        </label>
        <label>
          {words.password}
          <input name="password" onChange={(event) => setPassword(event.target.value)} type="password" value={password} />
        </label>
        <Pressable
          className="primary danger"
          onPress={() => void rest('/api/v1/web/accounts/remove/request/permanent/', { reason: 'trouble' })}
        >
          {words.removeAccount} @{me?.handle}
        </Pressable>
      </form>
    </div>
  );
}

export function LogIn() {
  const { words } = useApp();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const enter = async () => {
    await rest('/api/v1/web/accounts/login/ajax/', { username: name, enc_password: `#PWD_INSTAGRAM_BROWSER:10:0:${password.length}` });
    location.assign('/');
  };
  return (
    <div className="page narrow login">
      <h1>Instagram</h1>
      <form
        className="fields"
        id="loginForm"
        method="POST"
        onSubmit={(event) => {
          stop(event);
          void enter();
        }}
      >
        <input
          aria-label={words.userName}
          autoComplete="username"
          name="username"
          onChange={(event) => setName(event.target.value)}
          placeholder={words.userName}
          value={name}
        />
        <input
          aria-label={words.password}
          autoComplete="current-password"
          name="password"
          onChange={(event) => setPassword(event.target.value)}
          placeholder={words.password}
          type="password"
          value={password}
        />
        <button className="primary" type="submit">
          {words.logIn}
        </button>
      </form>
    </div>
  );
}
