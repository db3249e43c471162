/** Hands a text to the browser as a file; needs no permission. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The diagnostics file of a screen; nothing where there is none. */
export function saveDiagnostics(text: string | null): void {
  if (text !== null) saveFile('mimamori-diagnostics.html', text, 'text/html');
}
