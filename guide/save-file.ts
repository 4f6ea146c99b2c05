/** Has the browser save a text as a file, as it saves downloads. @param type what it is */
export function saveFile(
  document: Document,
  name: string,
  text: string,
  type = 'application/json',
): void {
  const link = document.createElement('a');
  // Freed with the page: the browser reads it at its own time.
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
}
