/** The field for a new password on Instagram's own password page. Its value is read by the panel's meter and by nobody else. */
const NEW =
  'input[type="password"][name="cppNewPassword"],input[type="password"][autocomplete="new-password"],input[type="password"][name*="new" i]';

/** Whether `element` is where a new password is typed for the first time. */
export function isNewPasswordField(element: EventTarget | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element === element.ownerDocument.querySelector(NEW);
}
