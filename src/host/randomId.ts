const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Four characters of `a-z0-9`, from the host's random numbers: what keeps names apart that two people make at once. */
export function randomId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => letters.charAt(number % letters.length)).join('');
}
