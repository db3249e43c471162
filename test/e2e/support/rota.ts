/** One office at a time: the same browser serves test after test until another office, language or setting is wanted. */
import { type AtWork, atWork, type Office, type WorkOptions } from './office.ts';

const WORKING_DAY = '2026-11-24 10:00';

export interface Rota {
  /** The office at work on `path`, at `now` in Japan, on a fresh replica; nothing has left yet. */
  at(office: Office, options?: WorkOptions): Promise<AtWork>;
  /** Errors nobody caught since the last office opened. */
  errors(): string[];
  close(): Promise<void>;
}

export function createRota(): Rota {
  let open: { key: string; work: AtWork } | null = null;
  const close = async () => {
    await open?.work.session.close();
    open = null;
  };
  return {
    errors: () => open?.work.session.errors ?? [],
    close,
    async at(office, options = {}) {
      const { path = '/', now = WORKING_DAY, frozen = false, ...lasting } = options;
      const key = JSON.stringify([office, lasting]);
      if (open?.key !== key) {
        await close();
        open = { key, work: await atWork(office, { ...options, now, frozen, path }) };
        return open.work;
      }
      const { work } = open;
      const { session } = work;
      session.replica.reset();
      await session.open(path);
      // A new page begins with the clock of the session; it is moved once it stands.
      await session.setTime(now, frozen);
      await work.panel.mark();
      const from = session.replica.log.mark();
      return { ...work, left: () => session.replica.log.writes(from).map((entry) => entry.friendlyName ?? entry.path) };
    },
  };
}
