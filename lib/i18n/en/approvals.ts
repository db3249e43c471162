import type { approvals as ja } from '../ja/approvals.ts';

export const approvals: Record<keyof typeof ja, string> = {};
