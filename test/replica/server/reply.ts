/** What the server answers, as a value. */
export interface Reply {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string | string[]> | undefined;
}

export const jsonReply = (status: number, value: unknown, headers?: Reply['headers']): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  headers,
});

/** Cookies of a signed-in browser: `ds_user_id` is readable by scripts, `sessionid` is not. */
export function sessionCookies(id: string): string[] {
  const common = 'Path=/; Domain=.instagram.com; Secure; SameSite=None';
  return [
    `ds_user_id=${id}; ${common}`,
    `sessionid=${id}%3Areplica; HttpOnly; ${common}`,
    `csrftoken=replica; ${common}`,
    `logged_out=0; Max-Age=0; ${common}`,
  ];
}

export function signedOutCookies(): string[] {
  const common = 'Path=/; Domain=.instagram.com; Secure; SameSite=None';
  return [`ds_user_id=; Max-Age=0; ${common}`, `sessionid=; Max-Age=0; ${common}`, `logged_out=1; ${common}`];
}
