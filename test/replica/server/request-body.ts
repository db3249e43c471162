/** Reads what a request carries, in the three shapes Instagram uses: forms, JSON, raw bytes. */
import type { IncomingMessage } from 'node:http';

export interface RequestBody {
  bytes: Buffer;
  fields: Record<string, unknown> | undefined;
  friendlyName: string | undefined;
  rootField: string | undefined;
  variables: Record<string, unknown> | undefined;
}

function asObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  let fields: Record<string, unknown> | undefined;
  if (type.includes('x-www-form-urlencoded')) fields = Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
  else if (type.includes('json') || type.includes('csp-report')) fields = asObject(bytes.toString('utf8'));
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const named = fields?.fb_api_req_friendly_name;
  const variables = typeof fields?.variables === 'string' ? asObject(fields.variables) : undefined;
  return {
    bytes,
    fields,
    friendlyName: typeof named === 'string' ? named : header('x-fb-friendly-name'),
    rootField: header('x-root-field-name'),
    variables,
  };
}
