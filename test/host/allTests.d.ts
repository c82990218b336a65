/** Made when the tests are bundled: requires every test file. */
declare module 'all-tests' {
  export function loadTests(): void;
}

/** mocha's build for browsers, which both extension hosts run. */
declare module 'mocha/mocha.js' {
  const mocha: BrowserMocha;
  export default mocha;
}
