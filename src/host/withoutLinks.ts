/**
 * A message whose words are read as they are. VS Code makes a link of `[label](command:…)` in a message or a prompt, and
 * a command that is clicked there runs: text of a record must not become one. What comes between cannot be seen.
 */
export function withoutLinks(message: string): string {
  return message.replace(/\](?=\((?:https?|command|file):)/gi, ']\u2060');
}
