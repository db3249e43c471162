import type { transfer as ja } from '../ja/transfer.ts';

export const transfer: Record<keyof typeof ja, string> = {
  'transfer.export.title': 'Export everything',
  'transfer.export.lead':
    'The chosen policy, settings, people, accounts, own policies, the list of approvers, absences and scopes. No private keys, approvals or records. It holds names: handle it with care.',
  'transfer.export.go': 'Export',
  'transfer.import.title': 'Import everything',
  'transfer.import.lead': 'What would change is shown first. What the file does not name stays.',
  'transfer.import.choose': 'Choose a file',
  'transfer.import.preview': 'What the import changes',
  'transfer.import.same': 'Nothing changes.',
  'transfer.import.unchanged': 'Unchanged: {count}',
  'transfer.import.go': 'Import {count}',
  'transfer.import.done': 'Imported.',
  'transfer.change.added': 'Added',
  'transfer.change.changed': 'Changed',
  'transfer.change.same': 'Same',
  'transfer.kind.policy': 'Policy in use',
  'transfer.kind.settings': 'Settings',
  'transfer.kind.person': 'Person',
  'transfer.kind.account': 'Account',
  'transfer.kind.pack': 'Own policy',
  'transfer.kind.decider': 'Approver',
  'transfer.kind.absence': 'Absence',
  'transfer.kind.scope': 'Scope',
};
