import { useApp } from '../core/state.ts';

/** 「3時間」 */
export function Ago({ at }: { at: number }) {
  const { words } = useApp();
  const hours = Math.max(1, Math.round((Date.now() - at) / 3_600_000));
  return (
    <time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleDateString()}>
      {words.ago(hours)}
    </time>
  );
}
