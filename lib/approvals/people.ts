/** The policy's people list: which key speaks for which person, and which offices that person holds, and when. Roles come from here, never from a token. */
import { z } from '../policy/zod-setup.ts';
import { ThumbprintSchema } from './request.ts';

export const PersonSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Thumbprint of the public key, shown to people as its fingerprint. */
  kid: ThumbprintSchema,
  /** Ed25519 public key, base64url of the raw 32 bytes. */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'approvals.publicKey'),
  /** Ids of the policy's offices. */
  offices: z.array(z.string()),
  /** Epoch milliseconds. */
  validFrom: z.number().int(),
  /** Set at transfer or retirement; approvals decided later do not count, open ones end. */
  validTo: z.number().int().optional(),
  revoked: z.boolean().optional(),
});
export type Person = z.infer<typeof PersonSchema>;

const written = (name: string) => name.normalize('NFKC').replace(/\s+/g, '');

/**
 * Whether the one who decides is the one who asked. Operators and approvers are registered apart, with ids of their own, so the name
 * counts too: two people of the same name in one section are told apart by the office, not by us (the rules at the moment of acting say the same).
 */
export function isSamePerson(person: Pick<Person, 'id' | 'name'>, requester: { id: string; name: string }): boolean {
  return person.id === requester.id || (written(requester.name) !== '' && written(person.name) === written(requester.name));
}

/** Whether `person` may speak at `time` (epoch ms). */
export function isInOffice(person: Person, time: number): boolean {
  return !person.revoked && person.validFrom <= time && (person.validTo === undefined || time < person.validTo);
}
