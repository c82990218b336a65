/*
 * URIs as texts, the way `vscode.Uri.toString()` spells them: in a path everything but letters, digits, `-._~` and `/`
 * is percent-encoded, and nothing ends in a slash.
 */

const plain = /^[\w.~/-]*$/;

/** The URI of what is at a path (with `/`) in a folder. */
export function joinUri(folder: string, path: string): string {
  const base = folder.endsWith('/') ? folder.slice(0, -1) : folder;
  return `${base}/${plain.test(path) ? path : encode(path)}`;
}

function encode(path: string): string {
  // Half a surrogate pair has no encoding; no file that can be read has one in its name.
  return encodeURIComponent(path.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/%2F/g, '/')
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The URI of the folder that it is in; undefined at the top. */
export function parentUri(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  const top = uri.indexOf('://');
  return slash <= top + 2 ? undefined : uri.slice(0, slash);
}

/** The name of the file or folder. */
export function nameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

export function isAtOrBelow(folder: string, uri: string): boolean {
  return uri.startsWith(folder) && (uri.length === folder.length || uri.charCodeAt(folder.length) === 47);
}

/** The path from a folder to what is in it, with `/`; empty for itself, undefined for what is elsewhere. */
export function pathBelow(folder: string, uri: string): string | undefined {
  return isAtOrBelow(folder, uri) ? decode(uri.slice(folder.length + 1)) : undefined;
}

/** The same for what a disk takes for the same that is blind to upper and lower case, or to how é is put together. */
export function folded(path: string): string {
  return decode(path).normalize().toLowerCase();
}

export function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // Not spelled the way URIs of files are: it is its own name.
    return text;
  }
}
