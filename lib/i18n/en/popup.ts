import type { popup as ja } from '../ja/popup.ts';

export const popup: Record<keyof typeof ja, string> = {
  'popup.badge.name': 'Mimamori',
  'popup.badge.waiting': '{name}: {count} waiting for approval',
  'popup.badge.fault': '{name}: needs your attention. Click here',
};
