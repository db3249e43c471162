/** Instagram's two ways of asking the server, both by XMLHttpRequest: Relay's GraphQL and the REST leftovers. */

class Refused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
  }
}

interface Send {
  url: string;
  body: XMLHttpRequestBodyInit;
  headers: Record<string, string>;
}

function send({ url, body, headers }: Send): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url, true);
    request.withCredentials = url.startsWith('https://');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onload = () => {
      const answer = (request.responseText ? JSON.parse(request.responseText) : {}) as Record<string, unknown>;
      if (request.status >= 400) reject(new Refused(`http ${request.status}`));
      else if (answer.errors || answer.status === 'fail') reject(new Refused(String(answer.message ?? 'errors')));
      else resolve(answer);
    };
    request.onerror = () => reject(new Refused('network'));
    request.onabort = () => reject(new Refused('aborted'));
    request.send(body);
  });
}

const COMMON = { 'x-csrftoken': 'replica', 'x-ig-app-id': '936619743392459', 'x-asbd-id': '359341' };
let counter = 0;

/** `name` is the friendly name; `rootField` travels in a header as it does since 2025. */
export function graphql(name: string, rootField: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  const body = new URLSearchParams({
    av: '17841400000000000',
    __d: 'www',
    __user: '0',
    __a: '1',
    __req: (++counter).toString(36),
    dpr: '1',
    __comet_req: '7',
    fb_dtsg: 'NAfreplica',
    jazoest: '26000',
    lsd: 'replica',
    __crn: 'comet.igweb.PolarisRoute',
    fb_api_caller_class: 'RelayModern',
    fb_api_req_friendly_name: name,
    server_timestamps: 'true',
    variables: JSON.stringify(variables),
    doc_id: String(26_000_000_000_000_000 + name.length),
  });
  return send({
    url: '/graphql/query',
    body,
    headers: {
      ...COMMON,
      'content-type': 'application/x-www-form-urlencoded',
      'x-fb-friendly-name': name,
      'x-root-field-name': rootField,
      'x-fb-lsd': 'replica',
    },
  });
}

export function rest(path: string, fields: Record<string, string> = {}): Promise<Record<string, unknown>> {
  return send({
    url: path,
    body: new URLSearchParams(fields),
    headers: { ...COMMON, 'content-type': 'application/x-www-form-urlencoded', 'x-instagram-ajax': '1030000000', 'x-ig-www-claim': '0' },
  });
}

export function restJson(path: string, value: unknown): Promise<Record<string, unknown>> {
  return send({
    url: path,
    body: JSON.stringify(value),
    headers: { ...COMMON, 'content-type': 'application/json', 'x-instagram-ajax': '1030000000' },
  });
}

/** Sends one file to the upload host and returns its upload id. */
export async function upload(file: File, uploadId: string): Promise<void> {
  const video = file.type.startsWith('video/');
  await send({
    url: `https://i.instagram.com/${video ? 'rupload_igvideo' : 'rupload_igphoto'}/fb_uploader_${uploadId}`,
    body: file,
    headers: {
      ...COMMON,
      'content-type': file.type || 'image/jpeg',
      'x-entity-type': file.type || 'image/jpeg',
      'x-instagram-rupload-params': JSON.stringify({ media_type: video ? 2 : 1, upload_id: uploadId }),
      offset: '0',
    },
  });
}
