import { firstStores } from './0001-first-stores.ts';
import { approvalExchange } from './0002-approval-exchange.ts';
import { ownPacks } from './0003-own-packs.ts';
import { situations } from './0004-situations.ts';
import { witnesses } from './0005-witnesses.ts';
import { drafts } from './0006-drafts.ts';
import type { Migration } from './migration.ts';

/** Every step in order; the last one gives the current version. */
export const MIGRATIONS: readonly Migration[] = [firstStores, approvalExchange, ownPacks, situations, witnesses, drafts];
