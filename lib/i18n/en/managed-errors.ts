import type { managedErrors as ja } from '../ja/managed-errors.ts';

/** Sentences about what the IT section sent to the browsers. Keys begin with `errors.policy.`; part of the area "errors". */
export const managedErrors: Record<keyof typeof ja, string> = {
  'errors.policy.managed.dropped':
    '“{path}” was sent but did not arrive: a browser drops the whole entry when one value in it is wrong. Please correct the settings you distribute.',
  'errors.policy.managed.unnamed': '“{path}” arrived but is not named in keys. Add “{path}” to keys.',
  'errors.policy.managed.half': '“{allowed}” also needs “{path}”. Please add it.',
  'errors.policy.managed.window': 'This policy has no window “{given}” ({path}). Available: {allowed}.',
  'errors.policy.managed.bundle':
    'The policy that was sent (policyBundle) differs from “{path}” in policyExpect. Arrived: {given}; expected: {allowed}. Please distribute a freshly made file.',
  'errors.policy.managed.bundleUnread':
    'The policy that was sent (policyBundle) cannot be read ({given}). Put in the content of the exported policy file as it is.',
  'errors.policy.managed.damaged':
    'The stored settings of the IT section are damaged. Restart the browser so that they are received again.',
  'errors.policy.format.windowTimes': '“{given}” ({path}) is not valid. Write it as “posting=08:50-17:20”: id of the window=start-end.',
  'errors.policy.format.address': '“{given}” ({path}) is not valid. Enter an address that begins with “https://”.',
  'errors.policy.format.sha256': '“{given}” ({path}) is not valid. Write the SHA-256 as 64 lower-case hexadecimal digits.',
  'errors.policy.format.domain': '“{given}” ({path}) is not valid. Write it without “https://”, like “city.example.lg.jp”.',
};
