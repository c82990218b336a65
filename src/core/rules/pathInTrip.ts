/**
 * A path of a record as the trip's listing has it: `./evidence//a.jpg` is `evidence/a.jpg`. Undefined for what lies
 * outside the trip: an absolute path, a URL, one that goes above the trip's folder.
 */
export function pathInTrip(path: string): string | undefined {
  const text = path.trim().normalize('NFC');
  if (text.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) return undefined;
  const steps: string[] = [];
  for (const step of text.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}
