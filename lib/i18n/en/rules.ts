import type { rules as ja } from '../ja/rules.ts';

export const rules: Record<keyof typeof ja, string> = {
  'rules.undetermined.viewer': 'The page did not say which account is signed in.',
  'rules.undetermined.rule': 'The rule "{rule}" met a problem, so this could not be checked.',
  'rules.undetermined.detector': 'The text check met a problem, so the wording could not be checked.',
  'rules.undetermined.now': 'Check it yourself and record a reason to go on. Reloading the page may help.',

  'rules.ownAccount.switched': 'The account has changed (@{before} → @{now}).',
  'rules.ownAccount.switched.now': 'Make sure this is the right account before you go on.',
  'rules.ownAccount.wrong': 'You are on an account that the policy does not cover (@{account}). The official account is {own}.',
  'rules.ownAccount.wrong.now': 'If this is official work, switch accounts first.',

  'rules.hours.unset': 'The operating hours have not been set ({windows}).',
  'rules.hours.unset.now': 'Enter the hours in the options. Until then they cannot be judged.',
  'rules.hours.outside': 'This is outside the operating hours (now {at}; {windows}).',
  'rules.hours.outside.scheduled': 'The scheduled time is outside the operating hours ({at}; {windows}).',
  'rules.hours.weekday': 'Today is not an operating day (now {at}; {windows}).',
  'rules.hours.weekday.scheduled': 'The scheduled day is not an operating day ({at}; {windows}).',
  'rules.hours.holiday': 'Today is a national holiday ({holiday}; now {at}; {windows}).',
  'rules.hours.holiday.scheduled': 'The scheduled day is a national holiday ({holiday}; {at}; {windows}).',
  'rules.hours.year-end': 'This falls in the year-end closure (now {at}).',
  'rules.hours.year-end.scheduled': 'The scheduled day falls in the year-end closure ({at}).',
  'rules.hours.closed-day': 'Today is registered as a closed day (now {at}).',
  'rules.hours.closed-day.scheduled': 'The scheduled day is registered as a closed day ({at}).',
  'rules.hours.now': 'Unless it is urgent, consider doing this within the hours.',
  'rules.hours.now.reason': 'Do it within the hours, or choose a reason and go on. The reason is recorded.',
  'rules.hours.now.agreed': 'Do it within the hours, or get the consent of {offices} and record the reason and who agreed.',
};
